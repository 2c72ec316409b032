import { useTranslation } from 'react-i18next';
import type { Lesson, LessonBead } from '#core/lesson/lesson.ts';
import { LEAD, TITLE } from './moves.ts';

type Props = {
  readonly lesson: Lesson;
  readonly lifted: ReadonlySet<number>;
  readonly current: number | undefined;
  readonly onLift: (bead: number) => void;
};

/** The text itself. The view is the style sheet's business: the same elements stand in all four. */
export function Text({ lesson, lifted, current, onLift }: Props) {
  const { t } = useTranslation('reader');
  return (
    <>
      <header className="headline">
        <p className="facts">
          <span className="level" title={t('level', { level: lesson.level })}>
            {lesson.level}
          </span>
        </p>
        <h1>
          <span lang="fr" data-passage={TITLE}>
            {lesson.title.fr}
          </span>
          <span lang="en" className="en">
            {lesson.title.en}
          </span>
        </h1>
        <p className="lead">
          <span lang="fr" data-passage={LEAD}>
            {lesson.lead.fr}
          </span>
          <span lang="en" className="en">
            {lesson.lead.en}
          </span>
        </p>
      </header>
      {lesson.paragraphs.map((beads) => (
        <p key={beads[0]?.number}>
          {beads.map((bead) => (
            <Bead
              key={bead.number}
              bead={bead}
              lifted={lifted.has(bead.number)}
              current={current === bead.number}
              onLift={onLift}
            />
          ))}
        </p>
      ))}
    </>
  );
}

type BeadProps = {
  readonly bead: LessonBead;
  readonly lifted: boolean;
  readonly current: boolean;
  readonly onLift: (bead: number) => void;
};

/** One pair: the French, its veil, the English. */
function Bead({ bead, lifted, current, onLift }: BeadProps) {
  const { t } = useTranslation('reader');
  const number = bead.number + 1;
  return (
    <span
      className="bead"
      id={`s${number}`}
      data-bead={bead.number}
      data-lifted={lifted || undefined}
      data-current={current || undefined}
    >
      <span className="side">
        <span lang="fr" className="fr" data-passage={bead.number}>
          {bead.fr}
        </span>
        {bead.notes.map((note) => (
          <span className="note" key={note.start}>
            <button
              type="button"
              className="note-mark"
              popoverTarget={`note-${bead.number}-${note.start}`}
              aria-label={t('note.mark', { at: note.at })}
            >
              <span aria-hidden="true">※</span>
            </button>
            <span popover="auto" id={`note-${bead.number}-${note.start}`} className="note-text" role="note">
              <b>{t('note.title')}</b> <Marked text={note.text} />
            </span>
          </span>
        ))}
        {bead.en !== '' && (
          <button
            type="button"
            className="veil"
            aria-expanded={lifted}
            aria-label={t(lifted ? 'veil.lower' : 'veil.lift', { number })}
            onClick={() => onLift(bead.number)}
          />
        )}{' '}
      </span>
      <span lang="en" className="en">
        {bead.en}{' '}
      </span>
    </span>
  );
}

/** Text whose **strong** parts are marked as in Markdown. */
function Marked({ text }: { readonly text: string }) {
  return text.split('**').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
    index % 2 === 1 ? <strong key={index}>{part}</strong> : part,
  );
}
