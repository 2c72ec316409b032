import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  /** What the pointer is told, where that is more than the label: its key. */
  readonly hint?: string;
  readonly onPress: () => void;
  /** Strokes on a field of 16 by 16. */
  readonly children: ReactNode;
};

/** A button with a drawing on it, which its label puts in words. */
export function IconButton({ label, hint = label, onPress, children }: Props) {
  return (
    <button type="button" className="icon" aria-label={label} title={hint} onClick={onPress}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
