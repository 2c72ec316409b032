import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Lesson, LessonBead } from '#core/lesson/lesson.ts';
import { LEAD, type PassageNumber, TITLE } from './moves.ts';

const NBSP = '\u00a0';

type Props = {
  readonly lesson: Lesson;
  /** What stands over the title, where it is not the level. */
  readonly facts?: ReactNode;
  readonly lifted: ReadonlySet<number>;
  readonly current: number | undefined;
  readonly onLift: (bead: number) => void;
};

/** The text itself. The view is the style sheet's business: the same elements stand in all four. */
export function Text({ lesson, facts, lifted, current, onLift }: Props) {
  const { t } = useTranslation('reader');
  return (
    <>
      <header className="headline">
        <p className="facts">
          {lesson.level && (
            <span
              className="level"
              title={t(lesson.slug.startsWith('own/') ? 'estimatedLevel' : 'level', { level: lesson.level })}
            >
              {lesson.level}
            </span>
          )}
          {facts}
        </p>
        <h1 data-lifted={lifted.has(TITLE) || undefined}>
          <Heading passage={TITLE} text={lesson.title} />
        </h1>
        {lesson.lead && (
          <p className="lead" data-lifted={lifted.has(LEAD) || undefined}>
            <Heading passage={LEAD} text={lesson.lead} />
          </p>
        )}
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

type HeadingProps = { readonly passage: PassageNumber; readonly text: Bilingual };

/** The title or the lead, the French and the English: which of them shows is the view's business. */
const Heading = ({ passage, text: { fr, en } }: HeadingProps) => (
  <>
    <span lang="fr" className="fr" data-passage={passage}>
      {fr}
    </span>
    <span lang="en" className="en">
      <span className="text" data-english={passage}>
        {en}
      </span>
    </span>
  </>
);

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
          <NoteMark key={note.start} id={`note-${bead.number}-${note.start}`} at={note.at} text={note.text} />
        ))}
        {bead.en !== '' && (
          <InlineButton
            className="veil"
            label={t(lifted ? 'veil.lower' : 'veil.lift', { number })}
            expanded={lifted}
            onPress={() => onLift(bead.number)}
          >
            {NBSP.repeat(lifted ? 1 : 5)}
          </InlineButton>
        )}{' '}
      </span>
      <span lang="en" className="en">
        <span className="text" data-english={bead.number}>
          {bead.en}
        </span>{' '}
      </span>
    </span>
  );
}

/** A quiet mark that opens a remark for the learner. */
function NoteMark({ id, at, text }: { readonly id: string; readonly at: string; readonly text: string }) {
  const { t } = useTranslation('reader');
  return (
    <span className="note">
      <InlineButton
        className="note-mark"
        label={t('note.mark', { at })}
        onPress={() => document.getElementById(id)?.togglePopover()}
      >
        ※
      </InlineButton>
      <span popover="auto" id={id} className="note-text" role="note">
        <b>{t('note.title')}</b> <Strong text={text} />
      </span>
    </span>
  );
}

type InlineButtonProps = {
  readonly className: string;
  readonly label: string;
  readonly expanded?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/**
 * A button that is part of the line of text: a `<button>` is a box of its own, which may open a line, where these
 * marks have to stay with the word before them. A no-break space ties it to that word.
 */
function InlineButton({ className, label, expanded, onPress, children }: InlineButtonProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    <>
      <span className="tie">{NBSP}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: it must break lines as text does, see above */}
      <span
        role="button"
        tabIndex={0}
        className={className}
        aria-label={label}
        aria-expanded={expanded}
        onClick={onPress}
        onKeyDown={onKeyDown}
      >
        {children}
      </span>
    </>
  );
}

/** Text whose **strong** parts are marked as in Markdown. */
export function Strong({ text }: { readonly text: string }) {
  return text.split('**').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
    index % 2 === 1 ? <strong key={index}>{part}</strong> : part,
  );
}
