'use client';
import { type ReactNode, Suspense, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type Exported, editionOfLesson } from '#app/export/lesson-edition.ts';
import { beadInSight } from '#app/ui/place.ts';
import { usePreferences } from '#app/ui/preferences.ts';
import { speak, useFrenchVoice } from '#app/ui/speech.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { CHOICES, EARLY_VIEW_SCRIPT, setPreference } from '#store/preferences.ts';
import { Announcement } from './Announcement.tsx';
import { Continue } from './Continue.tsx';
import { Counterpart } from './Counterpart.tsx';
import { commandOf } from './commands.ts';
import { pointedAt } from './counterparts.ts';
import { End } from './End.tsx';
import { Endnotes } from './Endnotes.tsx';
import { useLookups } from './evidence.ts';
import { GlossCard } from './GlossCard.tsx';
import { useHighlights } from './highlights.ts';
import { itemsAt } from './item-at.ts';
import { Keys } from './Keys.tsx';
import { hereOf, Player, useChosen } from './listening.ts';
import { elementOf } from './locate.ts';
import { useMarking, type Wish } from './marking.ts';
import { useMarks } from './marks.ts';
import { LEAD, type PassageNumber, passageOf, type Spot, stepSentence, stepWord, TITLE } from './moves.ts';
import { Notice } from './Notice.tsx';
import { usePlaceKept } from './place-kept.ts';
import { useProgress } from './progress.ts';
import { Text } from './Text.tsx';
import { Toolbar } from './Toolbar.tsx';
import './words.css';

/** How long (ms) the card waits for a pointer on its way from the word into it. */
const GRACE = 220;

/** Where the reader is and how the card came there; `pinned` stays when the pointer goes. */
type State = { readonly spot?: Spot; readonly card?: 'pointed' | 'stepped' | 'pinned' };
type Action =
  | { readonly type: 'point'; readonly spot: Spot }
  | { readonly type: 'leave' }
  | { readonly type: 'step'; readonly spot: Spot }
  | { readonly type: 'pin'; readonly spot: Spot }
  | { readonly type: 'close' };

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'point':
      return state.card === 'pinned' ? state : { spot: action.spot, card: 'pointed' };
    case 'leave':
      return state.card === 'pointed' ? { ...(state.spot && { spot: state.spot }) } : state;
    case 'step':
      return { spot: action.spot, ...(action.spot.word !== undefined && { card: 'stepped' as const }) };
    case 'pin':
      return { spot: action.spot, card: 'pinned' };
    case 'close':
      return { ...(state.spot && { spot: state.spot }) };
  }
}

/** What a key has brought, to be said to a screen reader: a word or a sentence, in one of the languages. */
type Said = { readonly spot: Spot; readonly side: 'fr' | 'en' };

type Props = {
  readonly lesson: Lesson;
  /** What stands over the title, where it is not the level. */
  readonly facts?: ReactNode;
  /** What stands between the text and its quiz. */
  readonly children?: ReactNode;
  /** Gets what a file of the text holds, where that is more than the lesson; false while it cannot be had. */
  readonly exported?: false | (() => Promise<Exported>);
};

/** A lesson to read: the text in the view chosen, one listener for all its words, one card. */
export function Reader({ lesson, facts, children, exported }: Props) {
  const { t } = useTranslation('reader');
  const { view: preferred, size, face, spacing, marks } = usePreferences();
  const [state, dispatch] = useReducer(reduce, {});
  const [lifted, setLifted] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState<Said>();
  const [listening, setListening] = useState<{ readonly passage: PassageNumber }>();
  const chosen = useChosen(state.spot, state.card);
  const root = useRef<HTMLElement>(null);
  const text = useRef<HTMLElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const voice = useFrenchVoice();
  const beads = lesson.paragraphs.flat();
  const bilingual = beads.some(({ en }) => en !== '');
  const view = bilingual ? preferred : 'french';
  const spot = state.card && state.spot?.word !== undefined ? state.spot : undefined;

  usePlaceKept([view, size, face, spacing].join(' '), state.spot?.passage);
  useHighlights(lesson, spot);

  const marking = useMarking(lesson.title.fr);
  const marked = marks === 'on';
  useMarks(lesson, marking.words, marked);
  useLookups(itemsAt(lesson, spot)[0], spot !== undefined && spot.passage < 0, state.card === 'pinned');
  const stopped = useProgress(lesson);
  const toggleMarks = () => setPreference('marks', marked ? 'off' : 'on');

  const lift = (number: number) =>
    setLifted((before) => {
      const after = new Set(before);
      if (!after.delete(number)) after.add(number);
      return after;
    });
  const allPassages = [TITLE, LEAD, ...beads.keys()];
  const allLifted = lifted.size === allPassages.length;
  const liftAll = () => setLifted(allLifted ? new Set() : new Set(allPassages));
  const hold = () => {
    clearTimeout(leaving.current);
    leaving.current = undefined;
  };
  const leave = () => {
    leaving.current ??= setTimeout(() => {
      leaving.current = undefined;
      dispatch({ type: 'leave' });
    }, GRACE);
  };
  const close = () => {
    if (document.activeElement?.closest('#gloss')) text.current?.focus({ preventScroll: true });
    dispatch({ type: 'close' });
  };

  const onPoint = (event: React.PointerEvent) => {
    if (event.pointerType === 'touch') return;
    // A button held down is selecting text.
    if (event.buttons > 0) return leave();
    const found = pointedAt(lesson, event.clientX, event.clientY);
    if (!found) return leave();
    hold();
    if (found.passage !== spot?.passage || found.word !== spot.word || !state.card)
      // At once: React would leave what a pointer's movement asks for to a later task.
      flushSync(() => dispatch({ type: 'point', spot: found }));
  };

  const onClick = (event: React.MouseEvent) => {
    if (!getSelection()?.isCollapsed) return;
    const found = pointedAt(lesson, event.clientX, event.clientY);
    if (!found) return;
    const again = state.card === 'pinned' && spot?.passage === found.passage && spot.word === found.word;
    dispatch(again ? { type: 'close' } : { type: 'pin', spot: found });
  };

  const say = (sentence: boolean) => {
    const place = state.spot;
    const passage = place && passageOf(lesson, place.passage);
    if (!voice || !passage) return;
    const word = place.word === undefined ? undefined : passage.words[place.word];
    speak(voice, sentence || !word ? passage.fr : passage.fr.slice(word[0], word[1]));
  };

  const listen = (passage = hereOf(chosen)) => {
    if (!voice) return;
    close();
    setListening({ passage });
  };
  const stopListening = () => {
    if (document.activeElement?.closest('.player')) text.current?.focus({ preventScroll: true });
    setListening(undefined);
  };

  const go = (next: Spot) => {
    dispatch({ type: 'step', spot: next });
    setSaid({ spot: next, side: 'fr' });
    elementOf(next.passage)?.scrollIntoView({ block: 'nearest' });
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    // What is open on top, fields and the quiz have keys of their own; a group of choices only its arrows.
    if (document.querySelector('dialog[open], [popover]:not(#gloss):popover-open')) return;
    const target = event.target as Element;
    if (target.closest('input:not([type=radio]), textarea, select, .practice')) return;
    const onRadio = target.matches('[type=radio]') && event.key.startsWith('Arrow');
    const command = commandOf(event, target.closest('button, a, summary, [role=button]') !== null);
    if (!command || onRadio || (command === 'close' && !state.card)) return;
    if (!bilingual && ['translation', 'all', 'view'].includes(command)) return;
    const here = state.spot ?? { passage: beadInSight() ?? 0 };
    const wish = (asked: Wish) => () => {
      const [item] = itemsAt(lesson, state.spot);
      if (item) marking.mark(item, asked);
    };
    const stay = {
      left: () => go(stepWord(lesson, here, -1)),
      right: () => go(stepWord(lesson, here, 1)),
      up: () => go(stepSentence(lesson, state.spot ?? { passage: here.passage + 1 }, -1)),
      down: () => go(stepSentence(lesson, state.spot ?? { passage: here.passage - 1 }, 1)),
      translation: () => {
        dispatch({ type: 'step', spot: state.spot ?? here });
        setSaid({ spot: here, side: lifted.has(here.passage) ? 'fr' : 'en' });
        lift(here.passage);
      },
      all: liftAll,
      pin: () => here.word !== undefined && dispatch({ type: 'pin', spot: here }),
      close,
      say: () => say(false),
      saySentence: () => say(true),
      listen: () => listen(),
      view: () =>
        setPreference(
          'view',
          CHOICES.view[(CHOICES.view.indexOf(view) + 1) % CHOICES.view.length] ?? 'veiled',
        ),
      learning: wish('learning'),
      known: wish('known'),
      ignored: wish('ignored'),
      save: wish('save'),
      undo: marking.undoLast,
      marks: toggleMarks,
      help: () => keys.current?.showModal(),
    }[command];
    event.preventDefault();
    stay();
  });

  useEffect(() => {
    document.addEventListener('keydown', onKey);
    const outside = (event: PointerEvent) => {
      if (!(event.target as Element).closest('#gloss, [data-passage], [data-english]'))
        dispatch({ type: 'close' });
    };
    document.addEventListener('pointerdown', outside);
    performance.mark('en-regard:reader-ready');
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', outside);
    };
  }, []);

  return (
    <article ref={root} className="reader" data-view={view} suppressHydrationWarning>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by its hash */}
      <script dangerouslySetInnerHTML={{ __html: EARLY_VIEW_SCRIPT }} />
      <Toolbar
        view={view}
        bilingual={bilingual}
        allLifted={allLifted}
        onLiftAll={liftAll}
        marked={marked}
        onMarks={toggleMarks}
        onListen={voice && (() => listen())}
        onKeys={() => keys.current?.showModal()}
      />
      {stopped !== undefined && <Continue bead={stopped} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are listened to on the document */}
      <section
        ref={text}
        className="page"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys step through it
        tabIndex={0}
        aria-label={t('text')}
        onPointerMove={onPoint}
        onPointerLeave={leave}
        onClick={onClick}
      >
        <Text lesson={lesson} facts={facts} lifted={lifted} current={state.spot?.passage} onLift={lift} />
        <Counterpart
          lesson={lesson}
          spot={spot}
          veiled={view === 'veiled' && spot !== undefined && !lifted.has(spot.passage)}
        />
      </section>
      <Endnotes lesson={lesson} />
      <GlossCard
        lesson={lesson}
        spot={spot}
        pinned={state.card === 'pinned'}
        voice={voice !== undefined}
        marking={marking}
        onEnter={hold}
        onLeave={leave}
        onPin={() => spot && dispatch({ type: 'pin', spot })}
        onClose={close}
        onSay={say}
        onListen={() => listen(spot?.passage)}
      />
      <Announcement lesson={lesson} said={said} />
      <Notice marking={marking} cardOpen={spot !== undefined} />
      {children}
      <End
        lesson={lesson}
        exported={exported ?? (async () => editionOfLesson(lesson))}
        voice={voice !== undefined}
      />
      <Keys ref={keys} voice={voice !== undefined} />
      {voice && listening && (
        <Suspense>
          <Player
            lesson={lesson}
            asked={listening}
            chosen={chosen}
            onAt={(passage) => state.card ?? dispatch({ type: 'step', spot: { passage } })}
            onClose={stopListening}
          />
        </Suspense>
      )}
    </article>
  );
}
