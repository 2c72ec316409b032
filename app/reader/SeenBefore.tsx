import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import { sentenceAddress } from '#app/ui/sentence-address.ts';
import { type Key, keyOf } from '#core/learner/keys.ts';
import type { Word } from '#core/learner/learner.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import type { Item } from '#core/practice/item.ts';
import type { Locale } from '#locales/locale.ts';
import { readElsewhere, type Seen, seenBefore } from './seen.ts';

type Props = {
  readonly lesson: Lesson;
  readonly item: Item;
  readonly word: Word | undefined;
  /** The card stays: time to look into other texts. */
  readonly pinned: boolean;
  readonly onGo: () => void;
};

/** Where the reader has met the word already, with a way to each sentence. */
export function SeenBefore({ lesson, item, word, pinned, onGo }: Props) {
  const { t, i18n } = useTranslation('reader');
  const [opened, setOpened] = useState(false);
  const locale = i18n.language as Locale;
  const elsewhere = useElsewhere(pinned || opened, keyOf(item.card), lesson.slug, locale);
  const seen = seenBefore(lesson, item, word, elsewhere);
  if (seen.length === 0) return null;
  return (
    <details className="seen" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('words.seen', { count: seen.length })}</summary>
      <ul>
        {seen.map((place) => (
          <li key={`${place.text}-${place.bead}`}>
            {place.text === lesson.slug ? (
              <a href={`#s${place.bead + 1}`} onClick={onGo}>
                <Excerpt place={place} />
              </a>
            ) : (
              <a href={sentenceAddress(locale, place.text, place.bead)}>
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

/** Where a word stands in other texts that were read, once that is wanted. */
function useElsewhere(wanted: boolean, key: Key, here: string, locale: Locale): readonly Seen[] {
  const { texts } = useLearner().state;
  const [found, setFound] = useState<readonly Seen[]>([]);
  useEffect(() => {
    const read = readElsewhere(texts, here);
    if (!wanted || read.length === 0) return;
    let isOver = false;
    import('./seen-elsewhere.ts')
      .then(({ seenElsewhere }) => seenElsewhere(key, read, here, locale))
      .then(
        (seen) => isOver || setFound(seen),
        () => {
          // Without the network: what is known here is offered.
        },
      );
    return () => {
      isOver = true;
    };
  }, [wanted, key, here, locale, texts]);
  return found;
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
