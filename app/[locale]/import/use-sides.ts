import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { own } from '#app/own/client.ts';
import { FormatError } from '#core/formats/document.ts';
import { keepUnfinished, type UnfinishedSide, unfinished } from '#store/unfinished.ts';
import {
  adviceOn,
  EMPTY,
  isEmpty,
  isPaired,
  SIDES,
  type Side,
  type SideName,
  type Sides,
  type Source,
  sourceOf,
  swapped,
  type Trouble,
} from './sides.ts';

/** How long (ms) a field is left alone before what stands in it is read. */
const PAUSE = 500;
/** How long (ms) before what changed is kept for a reload. */
const KEEP_AFTER = 300;

/** The two sides, and what may be done to them. What was typed or pasted is kept through a reload. */
export function useSides() {
  const [sides, setSides] = useState<Sides>({ french: EMPTY, english: EMPTY });
  // False where it is too long for the browser to keep.
  const [kept, setKept] = useState(true);
  const latest = useRef(sides);
  const readings = useRef(new WeakMap<Source, Promise<void>>());
  const done = useRef(false);

  const update = (next: (sides: Sides) => Sides) => {
    latest.current = next(latest.current);
    setSides(latest.current);
  };
  const change = (name: SideName, next: Partial<Side>) =>
    update((now) => ({ ...now, [name]: { ...now[name], ...next } }));

  /** Reads a source, once, and tells the side that has it by then. */
  const read = (source: Source, before = EMPTY): Promise<void> => {
    const settle = (next: Partial<Side>) => {
      const name = SIDES.find((side) => latest.current[side].source === source);
      if (!name) return;
      // A file that cannot be read takes nothing's place.
      const kept = next.trouble && source.kind === 'file' && !isEmpty(before);
      change(name, kept ? { ...before, trouble: { ...next.trouble!, file: source.file.name } } : next);
      // A file with both languages is the French one's place.
      if (name === 'english' && isPaired(latest.current.english) && isEmpty(latest.current.french))
        update(swapped);
    };
    const reading =
      readings.current.get(source) ??
      own.read(blobOf(source), nameOf(source)).then(
        (found) => settle({ found, trouble: undefined }),
        (error: unknown) => settle({ found: undefined, trouble: troubleOf(error) }),
      );
    readings.current.set(source, reading);
    return reading;
  };

  /** What is typed keeps the names already written for it; anything else is another text. */
  const put = (name: SideName, source: Source | undefined) => {
    const before = latest.current[name];
    const goesOn = source?.kind === 'typed' && before.source?.kind === 'typed';
    const { title, author } = before;
    change(name, { ...EMPTY, ...(goesOn && { title, author }), source });
    if (!source || isEmpty(latest.current[name])) return Promise.resolve();
    if (source.kind !== 'typed') return read(source, before);
    setTimeout(() => {
      if (latest.current[name].source === source) void read(source);
    }, PAUSE);
    return Promise.resolve();
  };

  /** Without a side, each file finds its own by its language. */
  const putFiles = async (files: readonly File[], name?: SideName) => {
    const [first, second] = files.map((file): Source => ({ kind: 'file', file }));
    if (!first) return;
    if (second) await Promise.all([put('french', first), put('english', second)]);
    else {
      const free = SIDES.find((side) => isEmpty(latest.current[side])) ?? 'french';
      await put(name ?? free, first);
    }
    const advice = adviceOn(latest.current)?.kind;
    if (second ? advice === 'swapped' : !name && advice === 'misplaced') update(swapped);
  };

  /** The sides when all that is being read has been. */
  const settled = async () => {
    await Promise.all(
      SIDES.map((name) => latest.current[name])
        .filter((side) => !isEmpty(side))
        .map((side) => read(side.source!)),
    );
    return latest.current;
  };

  const keep = () => {
    const { french, english } = latest.current;
    if (!done.current)
      setKept(keepUnfinished({ french: unfinishedOf(french), english: unfinishedOf(english) }));
  };
  const keepNow = useEffectEvent(keep);
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change is kept
  useEffect(() => {
    const timer = setTimeout(() => keepNow(), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [sides]);
  useEffect(() => {
    const leave = () => keepNow();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  const restore = useEffectEvent(() => {
    const before = unfinished();
    for (const name of SIDES) {
      const { text, title, author } = before?.[name] ?? {};
      if (text === undefined || !isEmpty(latest.current[name])) continue;
      void put(name, sourceOf(text));
      change(name, { title, author });
    }
  });
  useEffect(() => restore(), []);

  /** Forgets what has been added. */
  const finish = (names: readonly SideName[]) => {
    done.current = true;
    const rest = (name: SideName) => (names.includes(name) ? {} : unfinishedOf(latest.current[name]));
    keepUnfinished({ french: rest('french'), english: rest('english') });
  };
  return { sides, kept, change, put, putFiles, settled, finish, swap: () => update(swapped) };
}

const blobOf = (source: Source): Blob => (source.kind === 'file' ? source.file : new Blob([source.text]));
const nameOf = (source: Source): string => (source.kind === 'file' ? source.file.name : '');

const troubleOf = (error: unknown): Trouble =>
  error instanceof FormatError ? { problem: error.problem, detail: error.detail } : { problem: 'failed' };

/** What a reload would lose: a file can be opened again. */
function unfinishedOf({ source, title, author }: Side): UnfinishedSide {
  return source && source.kind !== 'file' ? { text: source.text, title, author } : {};
}
