import { useTranslation } from 'react-i18next';
import { sentenceAddress } from '#app/ui/sentence-address.ts';
import type { Word } from '#core/learner/learner.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import type { Item } from '#core/practice/item.ts';
import type { Locale } from '#locales/locale.ts';
import { type Seen, seenBefore } from './seen.ts';

type Props = {
  readonly lesson: Lesson;
  readonly item: Item;
  readonly word: Word | undefined;
  readonly onGo: () => void;
};

/** Where the reader has met the word already, with a way to each sentence. */
export function SeenBefore({ lesson, item, word, onGo }: Props) {
  const { t, i18n } = useTranslation('reader');
  const seen = seenBefore(lesson, item, word);
  if (seen.length === 0) return null;
  return (
    <details className="seen">
      <summary>{t('words.seen', { count: seen.length })}</summary>
      <ul>
        {seen.map((place) => (
          <li key={`${place.text}-${place.bead}`}>
            {place.text === lesson.slug ? (
              <a href={`#s${place.bead + 1}`} onClick={onGo}>
                <Excerpt place={place} />
              </a>
            ) : (
              <a href={sentenceAddress(i18n.language as Locale, place.text, place.bead)}>
                <Excerpt place={place} />
              </a>
            )}
            {place.source && (
              <span className="from" lang="fr">
                {place.source}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** So many characters of the sentence on either side of the word. */
const AROUND = 36;

function Excerpt({ place: { fr, start, end } }: { readonly place: Seen }) {
  const from = start <= AROUND ? 0 : fr.indexOf(' ', start - AROUND) + 1;
  const to = fr.length - end <= AROUND ? fr.length : fr.lastIndexOf(' ', end + AROUND);
  return (
    <span lang="fr">
      {from > 0 && '… '}
      {fr.slice(Math.min(from, start), start)}
      <b>{fr.slice(start, end)}</b>
      {fr.slice(end, Math.max(to, end))}
      {to < fr.length && ' …'}
    </span>
  );
}
