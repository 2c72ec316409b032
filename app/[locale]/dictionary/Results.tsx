import { Trans, useTranslation } from 'react-i18next';
import { Marked } from '#app/ui/Marked.tsx';
import { wordAddress } from '#app/ui/word-address.ts';
import { describe as inWords, type Translate } from '#core/lesson/describe.ts';
import type { Hit } from '#core/lesson/look-up.ts';
import { typeset } from '#core/lesson/spelling.ts';
import type { Locale } from '#locales/locale.ts';
import { searchAddress } from './address.ts';
import type { Answer } from './worker.ts';

type Props = { readonly locale: Locale; readonly query: string; readonly answer: Answer | undefined };

/** What was found, each a link to its page; before there is a query, what one may ask. */
export function Results({ locale, query, answer }: Props) {
  const { t } = useTranslation('dictionary');
  const asked = query.trim();
  const current = answer?.query === query ? answer : undefined;
  // While one types on, the last answer stays rather than flicker.
  const hits = asked !== '' && answer?.ok ? answer.hits : [];
  const nothing = current?.ok && current.whole && current.hits.length === 0;
  return (
    <>
      <p role="status" className={nothing || (asked !== '' && !answer) ? 'state' : 'visually-hidden'}>
        {asked === ''
          ? ''
          : nothing
            ? t('nothing.title', { query: asked })
            : current?.ok
              ? t('found', { count: current.hits.length })
              : !answer && t('opening')}
      </p>
      {asked === '' && <Welcome locale={locale} />}
      {current && !current.ok && (
        <p role="alert" className="state">
          {t('failed')}
        </p>
      )}
      {nothing && (
        <ul className="advice">
          {(['spelling', 'base', 'english', 'name'] as const).map((advice) => (
            <li key={advice}>
              <Marked text={t(`nothing.${advice}`)} />
            </li>
          ))}
        </ul>
      )}
      {hits.length > 0 && !nothing && (
        <ol className="hits">
          {hits.map((hit) => (
            <li key={hit.headword}>
              <Line hit={hit} locale={locale} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Welcome({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('dictionary');
  const examples = [
    ['yeux', 'fr'],
    ['eussions', 'fr'],
    ['l’ami', 'fr'],
    ['eleve', 'fr'],
    ['office', 'en'],
  ] as const;
  return (
    <div className="welcome">
      <p className="lead">{t('lead')}</p>
      <p className="try">
        <span>{t('try')}</span>
        {examples.map(([word, lang]) => (
          <a key={word} href={searchAddress(locale, word)} lang={lang}>
            {word}
          </a>
        ))}
      </p>
    </div>
  );
}

/** A headword with why it answers, what it is and what it means. */
function Line({ hit, locale }: { readonly hit: Hit; readonly locale: Locale }) {
  const { t } = useTranslation('reader');
  const { headword, reason, entries } = hit;
  const parts = [...new Set(entries.map(({ pos }) => t(`pos.${pos}`)))];
  const first = reason.kind === 'english' ? [reason.english] : [];
  const senses = entries.flatMap(({ senses }) => senses.map((equivalents) => equivalents.join(', ')));
  const glosses = [...new Set([...first, ...senses])].slice(0, 3);
  return (
    <a href={wordAddress(locale, headword)}>
      <span className="hit-head">
        <b lang="fr">{typeset(headword)}</b> <span className="pos">{parts.join(' · ')}</span>
      </span>
      <span className="gloss" lang="en">
        {reason.kind === 'english' ? (
          <>
            <strong>{glosses[0]}</strong>
            {glosses.length > 1 && `; ${glosses.slice(1).join('; ')}`}
          </>
        ) : (
          glosses.join('; ')
        )}
      </span>
      {reason.kind === 'form' && <Why reason={reason} headword={headword} />}
    </a>
  );
}

type WhyProps = { readonly reason: Extract<Hit['reason'], { kind: 'form' }>; readonly headword: string };

function Why({ reason: { form, explained }, headword }: WhyProps) {
  const { t } = useTranslation('dictionary');
  const { t: phrase } = useTranslation('form');
  if (form === headword.toLowerCase()) return null;
  const words = explained
    ? inWords(explained, phrase as unknown as Translate)
    : t('formOf', { headword: typeset(headword) });
  return (
    <span className="why">
      <Trans
        t={t}
        i18nKey="why"
        values={{ form: typeset(form), words: words.replaceAll('*', '') }}
        components={{ b: <b lang="fr" /> }}
      />
    </span>
  );
}
