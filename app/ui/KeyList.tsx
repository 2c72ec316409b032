import type { ReactNode, Ref } from 'react';
import './key-list.css';

/** Keys that do the same, and those beside them that do its opposite. */
export type KeyRow = readonly [keys: readonly string[], opposite: readonly string[], meaning: string];

type Props = {
  readonly ref: Ref<HTMLDialogElement>;
  readonly title: string;
  readonly or: string;
  readonly close: string;
  readonly rows: readonly KeyRow[];
  readonly children?: ReactNode;
};

/** The list of a page's keys. */
export function KeyList({ ref, title, or, close, rows, children }: Props) {
  return (
    <dialog ref={ref} className="keys" aria-labelledby="keys-title" closedby="any">
      <h2 id="keys-title">{title}</h2>
      <dl>
        {rows.map(([first, second, meaning]) => (
          <div key={meaning}>
            <dt>
              <Caps keys={first} or={or} />
              {second.length > 0 && ' '}
              <Caps keys={second} or={or} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {children}
      <form method="dialog">
        <button type="submit" className="quiet">
          {close}
        </button>
      </form>
    </dialog>
  );
}

function Caps({ keys, or }: { readonly keys: readonly string[]; readonly or: string }) {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ` ${or} `}
      <kbd>{key}</kbd>
    </span>
  ));
}
