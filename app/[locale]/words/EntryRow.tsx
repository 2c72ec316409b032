import { Trans, useTranslation } from 'react-i18next';
import { today } from '#app/ui/learner.ts';
import { sentenceAddress } from '#app/ui/sentence-address.ts';
import type { Sentence } from '#core/learner/events.ts';
import type { Key } from '#core/learner/keys.ts';
import type { Entry } from '#core/practice/notebook.ts';
import type { Locale } from '#locales/locale.ts';
import { Note } from './Note.tsx';

type Props = {
  readonly entry: Entry;
  readonly locale: Locale;
  readonly selected: boolean;
  readonly onSelect: (key: Key, on: boolean) => void;
};

/** A word of the notebook, with all that is kept of it. */
export function EntryRow({ entry, locale, selected, onSelect }: Props) {
  const { t } = useTranslation(['words', 'reader']);
  const { key, headword, pos, gloss, sentence, others, word } = entry;
  return (
    <li className="entry" data-state={word.state}>
      <input
        type="checkbox"
        aria-label={t('select', { word: headword })}
        checked={selected}
        onChange={(event) => onSelect(key, event.target.checked)}
      />
      <div>
        <p className="word">
          <b lang="fr">{headword}</b> <span className="pos">{t(`reader:pos.${pos}`)}</span>{' '}
          <span className="gloss" lang="en">
            {gloss}
          </span>
        </p>
        {sentence && <Passage sentence={sentence} />}
        <p className="facts">
          <span className="state">{t(`stateOf.${word.state}`)}</span>
          <Comeback entry={entry} locale={locale} />
          {sentence && <Origin sentence={sentence} locale={locale} />}
        </p>
        {others.length > 0 && (
          <details className="others">
            <summary>{t('others', { count: others.length })}</summary>
            {others.map((other) => (
              <div key={other.fr}>
                <Passage sentence={other} />
                <p className="facts">
                  <Origin sentence={other} locale={locale} />
                </p>
              </div>
            ))}
          </details>
        )}
        <Note word={key} headword={headword} note={word.note} />
      </div>
    </li>
  );
}

function Passage({ sentence: { fr, en, start, end } }: { readonly sentence: Sentence }) {
  return (
    <>
      <p className="sentence" lang="fr">
        {fr.slice(0, start)}
        <mark>{fr.slice(start, end)}</mark>
        {fr.slice(end)}
      </p>
      {en !== '' && (
        <p className="english" lang="en">
          {en}
        </p>
      )}
    </>
  );
}

/** What the text is called, and the way back to the sentence where it can still be read. */
function Origin({ sentence, locale }: { readonly sentence: Sentence; readonly locale: Locale }) {
  const { t } = useTranslation('words');
  const { source, text, bead } = sentence;
  const href = text !== undefined && bead !== undefined && sentenceAddress(locale, text, bead);
  if (!href) return source ? <span>{t('from', { source })}</span> : null;
  if (!source) return <a href={href}>{t('see')}</a>;
  return (
    <span>
      {/* biome-ignore lint/a11y/useAnchorContent: Trans puts the source in it */}
      <Trans t={t} i18nKey="in" values={{ source }} components={{ a: <a href={href} lang="fr" /> }} />
    </span>
  );
}

function Comeback({ entry: { due, word }, locale }: { readonly entry: Entry; readonly locale: Locale }) {
  const { t } = useTranslation('words');
  if (word.state !== 'new' && word.state !== 'learning') return null;
  if (due === undefined) return <span>{t('due.fresh')}</span>;
  const days = due - today();
  if (days <= 0) return <span className="now">{t('due.now')}</span>;
  return <span>{t('due.back', { when: inDays(days, locale) })}</span>;
}

/** Far off, the days do not matter. */
function inDays(days: number, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (days < 60) return format.format(days, 'day');
  return days < 700
    ? format.format(Math.round(days / 30.4), 'month')
    : format.format(Math.round(days / 365.25), 'year');
}
