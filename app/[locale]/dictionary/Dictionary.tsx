'use client';
import { type KeyboardEvent, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordAddress } from '#app/ui/word-address.ts';
import type { Locale } from '#locales/locale.ts';
import { type Address, FollowNext, go, searchAddress, useAddress } from './address.ts';
import { Results } from './Results.tsx';
import { openEarly, useSearch } from './search.ts';
import { Word } from './Word.tsx';

type Props = {
  readonly locale: Locale;
  /** Where the dictionary's files are. */
  readonly folder: string;
  /** What to show before the address is known. */
  readonly opensWith: Address['kind'];
};

/** The search box, and under it what it found or the word that was opened. */
export function Dictionary({ locale, folder, opensWith }: Props) {
  const { t } = useTranslation('dictionary');
  const address = useAddress();
  const shown = address?.kind ?? opensWith;
  const query = address?.kind === 'search' ? address.query : '';
  const answer = useSearch(folder, query);
  const [waiting, setWaiting] = useState<string>();
  const [led, setLed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);

  // Enter pressed before the answer was there opens its first headword when it comes.
  useEffect(() => {
    if (waiting === undefined || answer?.query !== waiting) return;
    if (!answer.ok || (answer.whole && answer.hits.length === 0)) setWaiting(undefined);
    const first = answer.ok && answer.whole ? answer.hits[0] : undefined;
    if (!first) return;
    setWaiting(undefined);
    setLed(true);
    open(wordAddress(locale, first.headword));
  }, [answer, waiting, locale]);

  // Where there is a keyboard, one may type at once.
  useEffect(() => {
    const idle = document.activeElement === document.body;
    if (opensWith === 'search' && idle && matchMedia('(pointer: fine)').matches)
      input.current?.focus({ preventScroll: true });
  }, [opensWith]);

  const type = (text: string) => {
    setWaiting(undefined);
    go(searchAddress(locale, text), shown === 'word' ? 'push' : 'replace');
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links and the field are the controls, these are their keys
    <div
      ref={root}
      className="dictionary"
      data-shows={shown}
      onClick={(event) => {
        if (followLink(event)) setLed(true);
      }}
      onKeyDown={(event) => moveByArrows(event, root.current, input.current, () => type(''))}
    >
      <Suspense>
        <FollowNext />
      </Suspense>
      {shown === 'search' && <h1>{t('title')}</h1>}
      <search>
        <form
          className="look-up"
          action={`/${locale}/dictionary`}
          onSubmit={(event) => {
            event.preventDefault();
            if (query.trim() !== '') setWaiting(query);
          }}
        >
          <label htmlFor="q" className={shown === 'word' ? 'visually-hidden' : undefined}>
            {t('search.label')}
          </label>
          <input
            ref={input}
            id="q"
            name="q"
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={80}
            placeholder={t('search.placeholder')}
            aria-describedby="q-keys"
            value={query}
            onFocus={() => openEarly(folder)}
            onChange={(event) => type(event.target.value)}
          />
          <p id="q-keys" className="visually-hidden">
            {t('search.keys')}
          </p>
        </form>
      </search>
      {shown === 'search' ? (
        <Results locale={locale} query={query} answer={answer} />
      ) : (
        <Word
          key={address?.kind === 'word' ? address.headword : ''}
          locale={locale}
          folder={folder}
          led={led}
          headword={address?.kind === 'word' ? address.headword : undefined}
        />
      )}
    </div>
  );
}

/** A link to another word changes the address and leaves the page where it is. */
function followLink(event: MouseEvent<HTMLElement>): boolean {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  if (!link || elsewhere || !/^\/[^/]+\/dictionary(?:$|[/?])/.test(link.getAttribute('href') ?? ''))
    return false;
  event.preventDefault();
  open(link.href);
  return true;
}

function open(href: string) {
  go(href, 'push');
  scrollTo({ top: 0, behavior: 'instant' });
}

/** Up and down between the field and the words found; Escape back to the field, and there empties it. */
function moveByArrows(
  event: KeyboardEvent,
  root: HTMLElement | null,
  input: HTMLInputElement | null,
  clear: () => void,
) {
  const stops = [input, ...(root?.querySelectorAll<HTMLElement>('.hits a') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') {
    if (at === 0) clear();
    else input?.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    next?.focus();
  } else return;
  event.preventDefault();
}
