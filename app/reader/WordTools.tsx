import { useTranslation } from 'react-i18next';
import { keyOf } from '#core/learner/keys.ts';
import { stateOf } from '#core/learner/learner.ts';
import type { Item } from '#core/practice/item.ts';
import { isSaved, type Marking, type Wish } from './marking.ts';

/** So many look-ups of one word are a hint that it wants to be learned. */
const OFTEN = 3;

type Props = { readonly item: Item; readonly marking: Marking };

/** How well the word is known: a row of quiet buttons on its card, each saying what is so. */
export function WordTools({ item, marking }: Props) {
  const { t } = useTranslation('reader');
  const { words, told, mark, undoLast } = marking;
  const key = keyOf(item.card);
  const state = stateOf(words, key);
  const saved = isSaved(words, key);
  const lookups = words.get(key)?.lookups ?? 0;
  const isLast = told && 'ids' in told && keyOf(told.item.card) === key;
  const choices: readonly (readonly [wish: Wish, pressed: boolean])[] = [
    ['save', saved],
    ['known', state === 'known'],
    ['ignored', state === 'ignored'],
  ];
  return (
    <>
      {lookups >= OFTEN && state === 'new' && !saved && (
        <p className="often">
          {t('words.often', { count: lookups })}{' '}
          <button type="button" className="plain" onClick={() => mark(item, 'save')}>
            {t('words.add')}
          </button>
        </p>
      )}
      <fieldset className="word-tools">
        <legend className="visually-hidden">{t('words.label', { word: item.card.headword })}</legend>
        {choices.map(([wish, pressed]) => (
          <button
            key={wish}
            type="button"
            aria-pressed={pressed}
            title={t(`words.hints.${wish}`)}
            onClick={() => mark(item, wish)}
          >
            <Sign wish={wish} />
            {t(wish === 'save' && pressed ? 'words.saved' : `words.${wish}`)}
          </button>
        ))}
        {state === 'learning' && !saved && <span className="learning">{t('words.learning')}</span>}
        {isLast && (
          <button type="button" className="undo" onClick={undoLast}>
            {t('words.undo')}
          </button>
        )}
      </fieldset>
    </>
  );
}

const SIGNS = {
  save: 'M4 2.5h8v11l-4-3-4 3z',
  learning: '',
  known: 'm3 8.5 3.5 3.5L13 4.5',
  ignored: 'M3 8h10',
} as const satisfies Record<Wish, string>;

const Sign = ({ wish }: { readonly wish: Wish }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d={SIGNS[wish]} />
  </svg>
);
