import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '#app/ui/save-file.ts';
import type { Key } from '#core/learner/keys.ts';
import type { State } from '#core/learner/learner.ts';
import { exportLog, undo } from '#store/learner.ts';
import { Answer } from './Answer.tsx';
import type { Brought } from './files.ts';

type Props = { readonly state: State; readonly exported: readonly Key[] };

type Doing =
  | { readonly kind: 'failed' | 'undone' }
  /** `done` is said of what takes long, from 0 to 1. */
  | { readonly kind: 'busy'; readonly done?: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'brought'; readonly brought: Brought };

/** The notebook taken away and brought in; what reads and writes the files is fetched when it is asked for. */
export function Files({ state, exported }: Props) {
  const { t } = useTranslation('words');
  const [doing, setDoing] = useState<Doing>();
  const chooser = useRef<HTMLInputElement>(null);
  const busy = doing?.kind === 'busy';

  const run = async (job: () => Promise<Doing>) => {
    if (busy) return;
    setDoing({ kind: 'busy' });
    try {
      setDoing(await job());
    } catch {
      setDoing({ kind: 'failed' });
    }
  };
  const day = () => new Date().toLocaleDateString('sv');
  const saveTable = async (): Promise<Doing> => {
    const { wordTable } = await import('./files.ts');
    return { kind: 'saved', file: saveFile(wordTable(state, exported), `en-regard-${day()}.tsv`) };
  };
  const saveDeck = async (): Promise<Doing> => {
    const { ankiPackage } = await import('./deck.ts');
    return { kind: 'saved', file: saveFile(await ankiPackage(state, exported), `en-regard-${day()}.apkg`) };
  };
  const saveBackup = async (): Promise<Doing> => ({
    kind: 'saved',
    file: saveFile(await exportLog(), `en-regard-${day()}.jsonl`),
  });
  const bring = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    // So that the same file, mended, can be chosen again.
    const done = () => {
      currentTarget.value = '';
    };
    if (file)
      void run(async () => {
        const { bringIn } = await import('./files.ts');
        return { kind: 'brought', brought: await bringIn(file, (done) => setDoing({ kind: 'busy', done })) };
      }).then(done);
  };
  const takeBack = (events: readonly string[]) =>
    run(async () => {
      await undo(events);
      return { kind: 'undone' };
    });

  return (
    <details className="word-files">
      <summary>{t('files.open')}</summary>
      <ul>
        <li>
          <h2>{t('files.table.title')}</h2>
          <p>{t('files.table.text')}</p>
          <p className="columns">{t('files.table.columns')}</p>
          <button
            type="button"
            className="quiet"
            disabled={exported.length === 0}
            onClick={() => void run(saveTable)}
          >
            {t('files.table.export', { count: exported.length })}
          </button>
        </li>
        <li>
          <h2>{t('files.anki.title')}</h2>
          <p>{t('files.anki.text')}</p>
          <button
            type="button"
            className="quiet"
            disabled={exported.length === 0}
            onClick={() => void run(saveDeck)}
          >
            {t('files.anki.export', { count: exported.length })}
          </button>
        </li>
        <li>
          <h2>{t('files.backup.title')}</h2>
          <p>{t('files.backup.text')}</p>
          <button type="button" className="quiet" onClick={() => void run(saveBackup)}>
            {t('files.backup.export')}
          </button>
        </li>
        <li>
          <h2>{t('files.bring.title')}</h2>
          <p>{t('files.bring.text')}</p>
          <input
            ref={chooser}
            type="file"
            accept=".tsv,.txt,.apkg,.jsonl,.json,text/tab-separated-values,text/plain,application/jsonl"
            hidden
            aria-label={t('files.bring.choose')}
            onChange={bring}
          />
          <button type="button" className="quiet" onClick={() => chooser.current?.click()}>
            {t('files.bring.choose')}
          </button>
        </li>
      </ul>
      <div role="status" className="outcome" aria-busy={busy}>
        {doing?.kind === 'brought' ? (
          <Answer brought={doing.brought} onUndo={(events) => void takeBack(events)} />
        ) : (
          doing && (
            <p>
              {doing.kind === 'saved'
                ? t('files.saved', { file: doing.file })
                : doing.kind === 'undone'
                  ? t('done.undone')
                  : t(`files.${doing.kind}`)}
            </p>
          )
        )}
      </div>
      {doing?.kind === 'busy' && doing.done !== undefined && (
        <progress value={doing.done} aria-label={t('files.busy')} />
      )}
    </details>
  );
}
