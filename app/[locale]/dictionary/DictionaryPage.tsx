import { readFileSync } from 'node:fs';
import { Strings } from '#app/ui/Strings.tsx';
import { PUBLISHED } from '#lexicon/load.ts';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Dictionary } from './Dictionary.tsx';
import './dictionary.css';
import './word.css';

type Props = { readonly locale: Locale; readonly opensWith: 'search' | 'word' };

/** The dictionary as it is prebuilt: with its search, or with an empty place for the word that is asked for. */
export function DictionaryPage({ locale, opensWith }: Props) {
  const version = readFileSync(/* turbopackIgnore: true */ PUBLISHED, 'utf8');
  return (
    <Strings locale={locale} strings={stringsFor(locale, 'dictionary', 'form', 'reader')}>
      <Dictionary locale={locale} folder={`/lexicon/${version}`} opensWith={opensWith} />
      <noscript>
        <p className="notice">{translator(locale, 'dictionary')('script')}</p>
      </noscript>
    </Strings>
  );
}
