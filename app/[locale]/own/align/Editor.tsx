'use client';
import {
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '#app/own/client.ts';
import type { OwnBead, OwnChapter } from '#app/own/contract.ts';
import { isUnsure } from '#core/bitext/bitext.ts';
import type { Lengths } from '#core/bitext/cut.ts';
import { realigned, type SideName, stretches } from '#core/bitext/edit.ts';
import { Bar, type Command } from './Bar.tsx';
import { askedBy } from './commands.ts';
import { watchDrags } from './drag.ts';
import { type Editing, open, type Picked, type Step, take } from './editing.ts';
import { Keys } from './Keys.tsx';
import { bringIntoSight, cellAt, indexOf, numberRows, pickedAt } from './rows.ts';
import { useSaving } from './saving.ts';
import { Table } from './Table.tsx';
import { Tools } from './Tools.tsx';

type Props = {
  readonly text: string;
  readonly number: number;
  readonly chapter: OwnChapter;
  /** The bead to begin at. */
  readonly start: number;
  /** Tells of the bead the reader is at, for the ways out. */
  readonly onPlace: (bead: number) => void;
};

const COMMANDS: Readonly<Record<Command, Step>> = {
  up: { do: 'move', by: -1 },
  down: { do: 'move', by: 1 },
  split: { do: 'split' },
  join: { do: 'join' },
  apart: { do: 'apart' },
  confirm: { do: 'confirm' },
  undo: { do: 'undo' },
  redo: { do: 'redo' },
};

/** What changes nothing, so that it may be done while the aligner is at work. */
const LOOKS = new Set<Step['do']>(['go', 'side', 'pick', 'unsure', 'cancel', 'tell', 'realigned']);

/** The beads of a chapter, to be set right: one listener for all of them, one state, saved as it goes. */
export function Editor({ text, number, chapter, start, onPlace }: Props) {
  const { t, i18n } = useTranslation('editor');
  const [editing, dispatch] = useReducer(
    (before: Editing, step: Step) => take(before, step, (bead) => lengthsOf(chapter, bead)),
    undefined,
    () => open(chapter.beads, start),
  );
  const { history, place, cut, said } = editing;
  const { beads } = history;
  const [aligning, setAligning] = useState(false);
  const [hovered, setHovered] = useState<string>();
  const saving = useSaving(text, number, beads);
  const table = useRef<HTMLTableElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  /** Whether the next place is to have the focus: a button of a bar keeps its own. */
  const focus = useRef(false);

  const act = (step: Step) => dispatch(aligning && !LOOKS.has(step.do) ? { do: 'tell', what: 'busy' } : step);

  const realign = async () => {
    if (aligning) return;
    setAligning(true);
    try {
      const runs = stretches(beads, place.bead);
      const results: (readonly OwnBead[])[] = [];
      for (const { source, target } of runs) results.push(await own.realign(text, number, source, target));
      dispatch({ do: 'realigned', change: realigned(beads, runs, results) });
    } catch {
      dispatch({ do: 'tell', what: 'realignFailed' });
    }
    setAligning(false);
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const target = event.target as Element;
    if (
      document.querySelector('dialog[open], [popover]:popover-open') ||
      target.closest('input, textarea, select')
    )
      return;
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    const onControl = target.closest('button, a, summary') !== null;
    const asked = askedBy({ key, shiftKey, altKey, ctrlKey, metaKey, onControl });
    if (!asked) return;
    event.preventDefault();
    if (asked.do === 'help') return keys.current?.showModal();
    if (asked.do === 'realign') return void realign();
    focus.current = true;
    act(asked);
  });

  const onDrop = useEffectEvent((picked: Picked, by: -1 | 1) => {
    focus.current = true;
    act({ do: 'move', by, place: picked });
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    const stop = table.current && watchDrags(table.current, pickedAt, onDrop);
    performance.mark('en-regard:editor-ready');
    return () => {
      document.removeEventListener('keydown', listen);
      stop?.();
    };
  }, []);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as Element;
    const row = target.closest<HTMLTableRowElement>('[data-key]');
    if (!row) return;
    focus.current = true;
    const handle = target.closest<HTMLElement>('[data-do]');
    if (handle?.dataset.do === 'join') return act({ do: 'join', bead: indexOf(row) });
    const picked = pickedAt(handle ?? target);
    if (handle) return picked && act({ do: 'split', place: picked });
    const side = target.closest<HTMLElement>('[data-side]')?.dataset.side as SideName | undefined;
    act({ do: 'pick', place: picked ?? { bead: indexOf(row), side: side ?? place.side } });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows follow the beads
  useLayoutEffect(() => {
    if (table.current) numberRows(table.current);
  }, [beads]);

  const settle = useEffectEvent(({ place: at }: Editing) => {
    const cell = table.current && cellAt(table.current, at);
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (cell && (focus.current || (lost && said))) cell.focus({ preventScroll: true });
    if (cell && (focus.current || said || at.bead > 0)) bringIntoSight(cell);
    focus.current = false;
    onPlace(at.bead);
  });
  useLayoutEffect(() => settle(editing), [editing]);

  const unsure = beads.filter(isUnsure).length;
  const checked = beads.filter(({ set }) => set).length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cells have the focus, the keys are listened to on the document
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className="editor-body"
      data-cutting={cut !== undefined || undefined}
      onClick={onClick}
      onPointerOver={({ pointerType, target }) => {
        const row = pointerType === 'touch' ? null : (target as Element).closest<HTMLElement>('[data-key]');
        setHovered(row?.dataset.key);
      }}
      onPointerLeave={() => setHovered(undefined)}
    >
      <Tools
        unsure={unsure}
        checked={checked}
        saving={saving.state}
        aligning={aligning}
        onUnsure={(by) => act({ do: 'unsure', by })}
        onRealign={() => void realign()}
        onSave={saving.flush}
        onKeys={() => keys.current?.showModal()}
      />
      <p id="editor-hint" className="visually-hidden">
        {t('hint')}
      </p>
      <Table
        ref={table}
        t={t}
        locale={i18n.language}
        chapter={chapter}
        beads={beads}
        place={place}
        cut={cut}
        hovered={hovered}
      />
      <Bar
        said={said}
        undoable={history.past !== undefined}
        redoable={history.future !== undefined}
        onCommand={(command) => act(COMMANDS[command])}
      />
      <Keys ref={keys} />
    </div>
  );
}

const lengthsOf = ({ source, target }: OwnChapter, bead: OwnBead): Lengths => ({
  source: bead.source.map((segment) => source[segment]!.text.length),
  target: bead.target.map((segment) => target[segment]!.text.length),
});
