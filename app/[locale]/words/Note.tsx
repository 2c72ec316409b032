import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Key } from '#core/learner/keys.ts';
import { LONGEST } from '#core/learner/limits.ts';
import { record } from '#store/learner.ts';

type Props = { readonly word: Key; readonly headword: string; readonly note: string };

/** The reader's own note on a word, edited where it stands. */
export function Note({ word, headword, note }: Props) {
  const { t } = useTranslation('words');
  const [draft, setDraft] = useState<string>();
  const [failed, setFailed] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const open = draft !== undefined;
  useEffect(() => {
    // The field that had the focus is gone.
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const save = async () => {
    const text = (draft ?? '').trim();
    try {
      if (text !== note) await record({ kind: 'note', word, note: text });
      setDraft(undefined);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  if (!open)
    return (
      <div className="note">
        {note !== '' && <p>{note}</p>}
        <button
          ref={opener}
          type="button"
          className="quiet"
          aria-label={`${t(note === '' ? 'note.add' : 'note.edit')} (${headword})`}
          onClick={() => setDraft(note)}
        >
          {t(note === '' ? 'note.add' : 'note.edit')}
        </button>
      </div>
    );
  return (
    <form
      className="note"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(undefined);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
        autoFocus
        aria-label={t('note.of', { word: headword })}
        rows={3}
        maxLength={LONGEST.note}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <p className="actions">
        <button type="submit" className="button">
          {t('note.save')}
        </button>
        <button type="button" className="quiet" onClick={() => setDraft(undefined)}>
          {t('note.cancel')}
        </button>
      </p>
      {failed && <p role="alert">{t('failed')}</p>}
    </form>
  );
}
