/** Strokes on a field of 16 by 16. */
export const STROKES = {
  up: 'M8 13.5v-11M3.5 7 8 2.5 12.5 7',
  down: 'M8 2.5v11M3.5 9 8 13.5 12.5 9',
  split: 'M1.5 8h3m2 0h3m2 0h3M8 5V1.2M6 3l2-2 2 2M8 11v3.8M6 13l2 2 2-2',
  join: 'M2 8h12M8 1v4.2M6 3.4l2 2 2-2M8 15v-4.2M6 12.6l2-2 2 2',
  apart: 'M2 2.5h12M2 13.5h12M4.5 6.2h7v3.6h-7z',
  confirm: 'm2.5 8.5 3.8 3.8L13.5 4',
  undo: 'M5.5 2.5 2.5 5.5l3 3M2.5 5.5h7a4 4 0 0 1 0 8H6',
  redo: 'm10.5 2.5 3 3-3 3M13.5 5.5h-7a4 4 0 0 0 0 8H10',
  realign:
    'M13.3 6A5.6 5.6 0 0 0 3 5.300M2.700 10A5.600 5.600 0 0 0 13 10.700M3 2v3.500h3.500M13 14v-3.500H9.500',
} as const;

export type IconName = keyof typeof STROKES;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="strokes" viewBox="0 0 16 16" aria-hidden="true">
    <path d={STROKES[name]} />
  </svg>
);
