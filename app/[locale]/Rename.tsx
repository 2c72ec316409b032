import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '#app/own/client.ts';
import type { TextHead } from '#app/own/contract.ts';

/** A text's title and author, to be changed where they stand. */
export function Rename({ text, onDone }: { readonly text: TextHead; readonly onDone: () => void }) {
  const { t } = useTranslation('own');
  const [missing, setMissing] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const problem = useId();
  useEffect(() => title.current?.select(), []);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [name, author] = [fields.get('title'), fields.get('author')].map((value) => String(value).trim());
    if (!name) {
      setMissing(true);
      title.current?.focus();
      return;
    }
    await own.rename(text.id, name, author || undefined);
    onDone();
  };

  return (
    <form
      className="own-text rename"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label>
        {t('yours.name')}
        <input
          ref={title}
          name="title"
          lang="fr"
          defaultValue={text.title}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? problem : undefined}
        />
      </label>
      {missing && (
        <p id={problem} role="alert">
          {t('yours.needsName')}
        </p>
      )}
      <label>
        {t('yours.author')}
        <input name="author" defaultValue={text.author} />
      </label>
      <p className="tools">
        <button type="submit" className="button">
          {t('yours.save')}
        </button>
        <button type="button" className="quiet" onClick={onDone}>
          {t('yours.cancel')}
        </button>
      </p>
    </form>
  );
}
