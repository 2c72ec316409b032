import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editionWords } from '#locales/edition-words.ts';
import type { Locale } from '#locales/locale.ts';
import type { Format } from './file.ts';
import type { Exported } from './lesson-edition.ts';
import './export.css';

const FORMATS: readonly Format[] = ['epub', 'html', 'tmx', 'tsv'];

type State =
  | { readonly kind: 'idle' | 'making' | 'failed' }
  | { readonly kind: 'made'; readonly file: string };

/** The formats a text may be taken away in; what makes them is fetched when one is chosen. */
export function Export({ load }: { readonly load: () => Promise<Exported> }) {
  const { t, i18n } = useTranslation('export');
  const [state, setState] = useState<State>({ kind: 'idle' });

  const take = async (format: Format) => {
    if (state.kind === 'making') return;
    setState({ kind: 'making' });
    try {
      const [{ download }, text] = await Promise.all([import('./file.ts'), load()]);
      const words = editionWords(t, i18n.language as Locale);
      setState({ kind: 'made', file: await download({ ...text, words }, format) });
    } catch {
      setState({ kind: 'failed' });
    }
  };

  return (
    <details className="export">
      <summary>{t('open')}</summary>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <button type="button" aria-disabled={state.kind === 'making'} onClick={() => void take(format)}>
              <b>{t(`formats.${format}.name`)}</b> <span>{t(`formats.${format}.text`)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => print()}>
            <b>{t('formats.print.name')}</b> <span>{t('formats.print.text')}</span>
          </button>
        </li>
      </ul>
      <p role="status">
        {state.kind === 'making' && t('making')}
        {state.kind === 'made' && t('made', { file: state.file })}
        {state.kind === 'failed' && t('failed')}
      </p>
    </details>
  );
}
