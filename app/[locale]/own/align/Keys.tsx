import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

/** The list of keys. */
export function Keys({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const { t } = useTranslation('editor');
  const shift = (key: string) => t('keys.shiftWith', { key });
  const control = (key: string) => t('keys.controlWith', { key });
  const rows = [
    [['↑', 'k'], ['↓', 'j'], t('keys.pair')],
    [['←'], ['→'], t('keys.side')],
    [['n'], [shift('n')], t('keys.unsure')],
    [['c', t('keys.enter')], [], t('keys.confirm')],
    [['[', shift('↑')], [']', shift('↓')], t('keys.move')],
    [['m'], [], t('keys.join')],
    [['s'], [], t('keys.split')],
    [['o'], [], t('keys.apart')],
    [['r'], [], t('keys.realign')],
    [['u', control('z')], [], t('keys.undo')],
    [[shift('u'), control('y')], [], t('keys.redo')],
    [['?'], [], t('keys.help')],
  ] as const;
  return (
    <dialog ref={ref} className="keys" aria-labelledby="keys-title" closedby="any">
      <h2 id="keys-title">{t('keys.title')}</h2>
      <dl>
        {rows.map(([first, second, meaning]) => (
          <div key={meaning}>
            <dt>
              <Caps keys={first} or={` ${t('keys.or')} `} />
              {second.length > 0 && ' '}
              <Caps keys={second} or={` ${t('keys.or')} `} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="quiet">
          {t('keys.close')}
        </button>
      </form>
    </dialog>
  );
}

function Caps({ keys, or }: { readonly keys: readonly string[]; readonly or: string }) {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && or}
      <kbd>{key}</kbd>
    </span>
  ));
}
