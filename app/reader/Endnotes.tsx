import { useTranslation } from 'react-i18next';
import type { Lesson } from '#core/lesson/lesson.ts';
import { Strong } from './Text.tsx';

/** The notes as paper has them, where none can be opened: numbered as the marks in the text are. */
export function Endnotes({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useTranslation('reader');
  const notes = lesson.paragraphs.flat().flatMap((bead) => bead.notes);
  if (notes.length === 0) return null;
  return (
    <section className="endnotes">
      <h2>{t('note.all')}</h2>
      <ol>
        {notes.map(({ at, text }) => (
          <li key={at}>
            <i lang="fr">{at}</i> – <Strong text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
