import { startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Marked } from '#app/ui/Marked.tsx';
import { wordAddress } from '#app/ui/word-address.ts';
import { pronominalOf } from '#core/lesson/conjugation.ts';
import type { Sense } from '#core/lesson/entry.ts';
import { typeset } from '#core/lesson/spelling.ts';
import { fetchExamples, fetchPage } from '#lexicon/fetch.ts';
import type { EntryWithForms, ExamplePlace, ExampleText, WordForms, WordPage } from '#lexicon/wire.ts';
import type { Locale } from '#locales/locale.ts';
import { searchAddress } from './address.ts';
import { Conjugation } from './Conjugation.tsx';

/** Expressions shown at once; the rest of a common word's are a click away. */
const EXPRESSIONS = 24;

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'unknown' }
  | {
      readonly state: 'here';
      readonly page: WordPage;
      /** The verb that a pronominal one is conjugated like. */
      readonly verb: VerbForms | undefined;
      readonly texts: ReadonlyMap<string, ExampleText>;
    };

type VerbForms = Extract<WordForms, { kind: 'verb' }>;

type Props = {
  readonly locale: Locale;
  readonly folder: string;
  /** Undefined while the address is not yet known. */
  readonly headword: string | undefined;
  /** A link of this page led here: what was focused is gone, the heading takes its place. */
  readonly led: boolean;
};

/** All that the dictionary has on a headword. */
export function Word({ locale, folder, headword, led }: Props) {
  const { t } = useTranslation('dictionary');
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (headword === undefined) return;
    let left = false;
    const show = (next: Loaded) => {
      // A verb's tables are many: the page stays quick while they are laid out.
      if (!left) startTransition(() => setLoaded(next));
    };
    load(folder, headword).then(show, () => show({ state: 'failed' }));
    return () => {
      left = true;
    };
  }, [folder, headword]);

  // The page was built for every word: its title is known only now. Not before the word is here: Next sets its own.
  useEffect(() => {
    if (headword === undefined || loaded.state === 'loading') return;
    const shell = document.title;
    document.title = `${typeset(headword)} – ${shell}`;
    if (led) heading.current?.focus({ preventScroll: true });
    return () => {
      document.title = shell;
    };
  }, [headword, loaded.state, led]);

  if (headword === undefined || loaded.state === 'loading')
    return <article className="entry" aria-busy="true" />;
  if (loaded.state !== 'here')
    return (
      <article className="entry" role="alert">
        <h1 lang="fr" ref={heading} tabIndex={-1}>
          {typeset(headword)}
        </h1>
        <p>{t(loaded.state === 'unknown' ? 'unknown' : 'failed')}</p>
        <p>
          <a className="button" href={searchAddress(locale, headword)}>
            {t('search.instead')}
          </a>
        </p>
      </article>
    );
  const { page, verb, texts } = loaded;
  const own = page.entries.find(({ forms }) => forms?.kind === 'verb')?.forms as VerbForms | undefined;
  const forms = own ?? verb;
  return (
    <article className="entry">
      <h1 lang="fr" ref={heading} tabIndex={-1}>
        {typeset(headword)}
      </h1>
      {page.entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: homographs never move
        <EntryBody key={index} entry={entry} />
      ))}
      {page.examples.length > 0 && <Examples locale={locale} places={page.examples} texts={texts} />}
      {page.locutions.length > 0 && <Expressions locale={locale} page={page} />}
      {!forms && page.like && (
        <p className="like">
          {t('like')}{' '}
          <a href={wordAddress(locale, page.like)} lang="fr">
            {page.like}
          </a>
        </p>
      )}
      {forms && <Conjugation forms={forms} pronominal={own ? undefined : pronominalOf(headword)} />}
    </article>
  );
}

async function load(folder: string, headword: string): Promise<Loaded> {
  const page = await fetchPage(folder, headword);
  if (!page) return { state: 'unknown' };
  const slugs = [...new Set(page.examples.map(([slug]) => slug))];
  const [like, texts] = await Promise.all([
    pronominalOf(headword) && page.like ? fetchPage(folder, page.like) : undefined,
    // Sentences are an extra: without them the word still has its page.
    Promise.all(slugs.map(async (slug) => [slug, await fetchExamples(folder, slug)] as const)).catch(
      () => [],
    ),
  ]);
  const verb = like?.entries.map(({ forms }) => forms).find((forms) => forms?.kind === 'verb');
  return { state: 'here', page, verb, texts: new Map(texts) };
}

function EntryBody({ entry }: { readonly entry: EntryWithForms }) {
  const { t } = useTranslation('reader');
  const { pos, level, senses, fauxAmis, forms } = entry;
  return (
    <section className="homograph">
      <p className="facts">
        <span className="pos">{t(`pos.${pos}`)}</span>
        <span className="level" title={t('level', { level })}>
          {level}
        </span>
      </p>
      <ol className="senses" data-only={senses.length === 1 || undefined}>
        {senses.map((sense) => (
          <li key={sense.equivalents.join() + sense.hint}>
            <SenseBody sense={sense} />
          </li>
        ))}
      </ol>
      {fauxAmis.map(({ english, french }) => (
        <p className="faux-ami" key={english}>
          <Marked text={t('card.fauxAmi', { english, french: `*${french}*` })} />
        </p>
      ))}
      {forms && forms.kind !== 'verb' && <ShortForms forms={forms} />}
    </section>
  );
}

function SenseBody({ sense: { equivalents, hint, register } }: { readonly sense: Sense }) {
  const { t } = useTranslation('reader');
  return (
    <>
      <span className="equivalents" lang="en">
        {equivalents.join(', ')}
      </span>
      {register && <span className="register">{t(`register.${register}`)}</span>}
      {hint && (
        <span className="hint" lang="en">
          <Marked text={hint} />
        </span>
      )}
    </>
  );
}

/** The plural of a noun; the feminine and the plurals of an adjective. */
function ShortForms({ forms }: { readonly forms: Exclude<WordForms, VerbForms> }) {
  const { t } = useTranslation('dictionary');
  const named =
    forms.kind === 'noun'
      ? [['plural', forms.plural] as const]
      : (['masculine', 'beforeVowel', 'feminine', 'masculinePlural', 'femininePlural'] as const).map(
          (name) => [name, forms[name]] as const,
        );
  return (
    <dl className="forms">
      {named
        .filter(([, spellings]) => spellings.length > 0)
        .map(([name, spellings]) => (
          <div key={name}>
            <dt>{t(`forms.${name}`)}</dt>
            <dd lang="fr">{spellings.join(', ')}</dd>
          </div>
        ))}
    </dl>
  );
}

type ExamplesProps = {
  readonly locale: Locale;
  readonly places: readonly ExamplePlace[];
  readonly texts: ReadonlyMap<string, ExampleText>;
};

/** Sentences of the library with the word in them, each a way into its text. */
function Examples({ locale, places, texts }: ExamplesProps) {
  const { t } = useTranslation('dictionary');
  const found = places.flatMap(([slug, bead, start, end]) => {
    const text = texts.get(slug);
    const sentence = text?.beads[bead];
    return text && sentence
      ? [{ slug, bead, start, end, title: text.title, fr: sentence[0], en: sentence[1] }]
      : [];
  });
  if (found.length === 0) return null;
  return (
    <section className="examples" aria-labelledby="examples">
      <h2 id="examples">{t('examples')}</h2>
      <ul>
        {found.map(({ slug, bead, start, end, title, fr, en }) => (
          <li key={slug + bead}>
            <p className="sentence" lang="fr">
              {fr.slice(0, start)}
              <mark>{fr.slice(start, end)}</mark>
              {fr.slice(end)}
            </p>
            <p className="english" lang="en">
              {en}
            </p>
            <p className="from">
              <a href={`/${locale}/read/${slug}#s${bead + 1}`} lang="fr">
                {title}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Expressions({ locale, page }: { readonly locale: Locale; readonly page: WordPage }) {
  const { t } = useTranslation('dictionary');
  const list = (lines: WordPage['locutions']) => (
    <ul className="expressions">
      {lines.map(([headword, equivalent]) => (
        <li key={headword}>
          <a href={wordAddress(locale, headword)} lang="fr">
            {typeset(headword)}
          </a>{' '}
          <span lang="en">{equivalent}</span>
        </li>
      ))}
    </ul>
  );
  const rest = page.locutions.slice(EXPRESSIONS);
  return (
    <section aria-labelledby="expressions">
      <h2 id="expressions">{t('expressions')}</h2>
      {list(page.locutions.slice(0, EXPRESSIONS))}
      {rest.length > 0 && (
        <details className="more">
          <summary>{t('more', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}
