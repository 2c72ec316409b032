import { alignment } from '#core/bitext/align.ts';
import { type Bead, isUnsure } from '#core/bitext/bitext.ts';
import { type Cut, chaptersOf, cutsOf, joined } from '#core/bitext/chapters.ts';
import { FormatError, type Imported } from '#core/formats/document.ts';
import { segmentedPair, sideOf } from '#core/formats/segmented.ts';
import { english, french } from '#core/text/language.ts';
import type { Segment } from '#core/text/segment.ts';
import { whileFree } from '#store/locks.ts';
import type { Keeping, OwnBead, OwnChapter, Place, Waiting } from '#store/own-text.ts';
import type { Texts } from '#store/texts.ts';
import type { Added, Draft, Progress } from './contract.ts';
import { type Chapter, contentsOf, headOf } from './heads.ts';
import { openFrench } from './language.ts';
import type { News } from './news.ts';
import { stepThrough } from './steps.ts';

/** A text up to this many sentences is aligned whole at once; of a longer one, this many give a first chapter. */
const SHORT = 600;
const BEGINNING = 300;
/** English sentences beyond those that should answer to the beginning, for what has no counterpart. */
const MARGIN = 60;
/** What part of the whole the stages before and after the alignment are. */
const ALIGNING = 0.1;
const KEEPING = 0.96;

/** How long (ms) the rest waits for the first chapter to be asked for. */
const LOOK = 1000;

type Report = (progress: Progress) => void;
type Work = { readonly id: string; readonly signal: AbortSignal; readonly report: Report };

/** Takes in texts and translations; several may be under way, and `cancel` stops the latest. */
export class Adding {
  readonly #texts: Texts;
  readonly #tell: (news: News) => void;
  readonly #looks = new Map<string, () => void>();
  readonly #underWay = new Map<string, AbortController>();

  constructor(texts: Texts, tell: (news: News) => void) {
    this.#texts = texts;
    this.#tell = tell;
  }

  cancel(): void {
    [...this.#underWay.values()].at(-1)?.abort();
  }

  add(draft: Draft, report: Report): Promise<Added> {
    return this.#start(newId(), report, async (work) => {
      report({ stage: 'segmenting', done: 0 });
      try {
        return await this.#add(draft, work);
      } catch (error) {
        if (work.signal.aborted) await this.#texts.destroy(work.id);
        throw error;
      }
    });
  }

  addTranslation(id: string, imported: Imported, report: Report): Promise<Added> {
    return this.#start(id, report, async (work) => {
      report({ stage: 'segmenting', done: 0 });
      const { segments, chapters } = sideOf(imported, english);
      if (segments.length === 0) throw new FormatError('empty');
      const whole = (is: boolean, waiting: Waiting | null) =>
        this.#texts.save(id, { head: (before) => ({ ...before!, whole: is }), waiting });
      await whole(false, { segments, chapters });
      try {
        return { id, keeping: await this.#alignWhole(work) };
      } catch (error) {
        if (work.signal.aborted) await whole(true, null);
        throw error;
      }
    });
  }

  /** Goes on with what an earlier visit left unfinished, unless another page is at it. */
  async resume(): Promise<void> {
    for (const { id, whole } of await this.#texts.list())
      if (!whole && !this.#underWay.has(id))
        await whileFree(lockOf(id), () =>
          this.#run(
            id,
            () => {},
            (work) => this.#alignWhole(work),
          ),
        );
  }

  async #start<Result>(id: string, report: Report, run: (work: Work) => Promise<Result>): Promise<Result> {
    let result: Promise<Result> | undefined;
    await whileFree(lockOf(id), async () => {
      result = this.#run(id, report, run);
      await result.catch(() => {});
    });
    if (!result) throw new Error(`another page is at ${id}`);
    return result;
  }

  async #run<Result>(id: string, report: Report, run: (work: Work) => Promise<Result>): Promise<Result> {
    const controller = new AbortController();
    this.#underWay.set(id, controller);
    try {
      return await run({ id, signal: controller.signal, report });
    } finally {
      this.#underWay.delete(id);
      this.#tell({ id });
    }
  }

  async #add(draft: Draft, { id, signal, report }: Work): Promise<Added> {
    const { title, titleEnglish, author } = draft;
    const head = { id, title, titleEnglish, author, added: Date.now() };
    const save = async (chapters: readonly Chapter[], waiting?: Waiting): Promise<Added> => {
      signal.throwIfAborted();
      const keeping = await this.#texts.save(id, {
        head: () => ({
          ...head,
          bilingual: waiting !== undefined || chapters.some(({ target }) => target.length > 0),
          whole: waiting === undefined,
          chapters: chapters.map(headOf),
        }),
        chapters: chapters.map(contentsOf),
        ...(waiting && { waiting }),
      });
      this.#tell({ id });
      return { id, keeping };
    };

    if (draft.french.kind === 'bitext') {
      const { source, target, beads } = segmentedPair(draft.french);
      const cuts = cutsOf(source.segments, source.chapters);
      return save(chaptersOf(source.segments, target.segments, beads, cuts, target.chapters));
    }
    const source = sideOf(draft.french, french);
    if (source.segments.length === 0) throw new FormatError('empty');
    const cuts = cutsOf(source.segments, source.chapters);
    const alone = chaptersOf<Bead>(source.segments, [], source.segments.map(single), cuts);
    const target = draft.english && sideOf(draft.english, english);
    if (!target || target.segments.length === 0) return save(alone);

    const waiting = { segments: target.segments, chapters: target.chapters };
    const first =
      source.segments.length > SHORT ? await this.#beginning(source.segments, waiting, cuts, signal) : [];
    await save([...first, ...alone.slice(first.length)], waiting);
    await this.#firstLook(id, () => report({ stage: 'aligning', done: ALIGNING, id }));
    return { id, keeping: await this.#alignWhole({ id, signal, report }) };
  }

  /** A text's first lesson has been made. */
  begun(id: string): void {
    this.#looks.get(id)?.();
  }

  /** Lets the first chapter be shown before the rest takes all the time there is. */
  async #firstLook(id: string, offer: () => void): Promise<void> {
    const look = new Promise<void>((resolve) => {
      this.#looks.set(id, resolve);
      setTimeout(resolve, LOOK);
    });
    offer();
    await look;
    this.#looks.delete(id);
  }

  /** The first chapter, aligned with as much of the English as should answer to it; none where it does not. */
  async #beginning(
    source: readonly Segment[],
    target: Waiting,
    cuts: readonly Cut[],
    signal: AbortSignal,
  ): Promise<Chapter[]> {
    const end = cuts[1]?.at ?? source.length;
    const here = source.slice(0, BEGINNING);
    const share = Math.min(2, Math.max(0.5, target.segments.length / source.length));
    const there = target.segments.slice(0, Math.ceil(BEGINNING * share) + MARGIN);
    const { equivalents } = await openFrench();
    const { beads } = await stepThrough(alignment(here, there, equivalents(here)), signal);
    const last = beads.findLastIndex((bead) => (bead.source[0] ?? end) < end);
    const [chapter] = chaptersOf(here, there, beads.slice(0, last + 1), [cuts[0]!], target.chapters);
    const sure = chapter!.beads.filter((bead) => !isUnsure(bead)).length;
    return sure * 2 > chapter!.beads.length ? [chapter!] : [];
  }

  /** Aligns the whole of a text with the translation that waits for it, and keeps the reader's place. */
  async #alignWhole({ id, signal, report }: Work): Promise<Keeping> {
    const head = await this.#texts.head(id);
    const target = await this.#texts.waiting(id);
    if (!head || !target) throw new Error(`nothing of ${id} waits to be aligned`);
    const before = await this.#texts.chapters(id);
    const { segments: source, starts } = joined(before.map((chapter) => chapter.source));
    const cuts = head.chapters.map(({ title, part }, i) => ({ title, part, at: starts[i]! }));
    const { equivalents } = await openFrench();
    const { beads } = await stepThrough(
      alignment(source, target.segments, equivalents(source)),
      signal,
      (share) => {
        const done = ALIGNING + share * (KEEPING - ALIGNING);
        report({ stage: 'aligning', done, id });
        this.#tell({ id, done });
      },
    );
    signal.throwIfAborted();
    report({ stage: 'keeping', done: KEEPING, id });
    const chapters = chaptersOf(source, target.segments, beads, cuts, target.chapters);
    return this.#texts.save(id, {
      head: (now) => ({
        ...now!,
        bilingual: true,
        whole: true,
        chapters: chapters.map(headOf),
        place: now?.place && sameSentence(now.place, before, chapters),
      }),
      chapters: chapters.map(contentsOf),
      waiting: null,
    });
  }
}

const lockOf = (id: string) => `en-regard.align.${id}`;

const single = (_: Segment, i: number): OwnBead => ({ source: [i], target: [], confidence: 1 });

/** Where the French sentence is now that a bead held before. */
function sameSentence(place: Place, before: readonly OwnChapter[], after: readonly OwnChapter[]): Place {
  const beads = before[place.chapter]?.beads ?? [];
  const [sentence = 0] = beads.slice(place.bead).find(({ source }) => source.length > 0)?.source ?? [];
  let left = before.slice(0, place.chapter).reduce((sum, { source }) => sum + source.length, sentence);
  for (const [chapter, { source, beads }] of after.entries()) {
    if (left < source.length)
      return {
        chapter,
        bead: Math.max(
          0,
          beads.findIndex((bead) => bead.source.includes(left)),
        ),
      };
    left -= source.length;
  }
  return { chapter: 0, bead: 0 };
}

/** Short, for it stands in addresses; random, for it may meet others' one day. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
