import { answerCalls } from '#app/calls.ts';
import { align } from '#core/bitext/align.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import type { Locale } from '#locales/locale.ts';
import type { OwnBead } from '#store/own-text.ts';
import { Texts } from '#store/texts.ts';
import { Adding } from './adding.ts';
import type { OwnTexts } from './contract.ts';
import { countsOf } from './heads.ts';
import { openFrench } from './language.ts';
import { lessonOf } from './lessons.ts';
import { CHANNEL, type News } from './news.ts';
import { read } from './read.ts';

/** The reader's own texts, beside the page: kept, aligned and made into lessons. */

const texts = new Texts();
const channel = new BroadcastChannel(CHANNEL);
const tell = (news: News) => {
  if (news.done === undefined) forgetLessons(news.id);
  channel.postMessage(news);
};
channel.onmessage = ({ data }: MessageEvent<News>) => data.done === undefined && forgetLessons(data.id);
const adding = new Adding(texts, tell);

/** The lessons last made, so that the next chapter may be made ahead. */
const made = new Map<string, Promise<Lesson | undefined>>();
const LESSONS_KEPT = 4;

function forgetLessons(id: string) {
  for (const key of made.keys()) if (key.startsWith(`${id}/`)) made.delete(key);
}

function lesson(id: string, number: number, locale: Locale): Promise<Lesson | undefined> {
  const key = `${id}/${number}/${locale}`;
  const lesson = made.get(key) ?? makeLesson(id, number, locale);
  made.delete(key);
  made.set(key, lesson);
  lesson.catch(() => made.delete(key));
  const [oldest] = made.keys();
  if (made.size > LESSONS_KEPT && oldest) made.delete(oldest);
  return lesson;
}

async function makeLesson(id: string, number: number, locale: Locale): Promise<Lesson | undefined> {
  const [french, head, chapter] = await Promise.all([
    openFrench(),
    texts.head(id),
    texts.chapter(id, number),
  ]);
  const lesson = head && chapter && lessonOf(head, number, chapter, french, locale);
  // Once this task is over the page has it, and the alignment may go on.
  setTimeout(() => adding.begun(id));
  return lesson;
}

/** Does something to a text and says so to every page. */
async function change<Result>(id: string, work: Promise<Result>): Promise<Result> {
  const result = await work;
  tell({ id });
  return result;
}

const methods: OwnTexts = {
  prepare: async () => void (await openFrench()),
  read: (file, name) => {
    // It will be wanted next.
    openFrench().catch(() => {});
    return read(file, name);
  },
  add: (draft, report) => adding.add(draft, report),
  addTranslation: (id, english, report) => adding.addTranslation(id, english, report),
  cancel: async () => adding.cancel(),
  list: () => texts.list(),
  head: (id) => texts.head(id),
  lesson,
  chapter: (id, number) => texts.chapter(id, number),
  saveBeads: (id, number, beads) => change(id, saveBeads(id, number, beads)),
  realign: async (id, number, source, target) => {
    const chapter = await texts.chapter(id, number);
    if (!chapter) throw new Error(`there is no chapter ${number} of ${id}`);
    const [here, there] = [chapter.source.slice(...source), chapter.target.slice(...target)];
    const { equivalents } = await openFrench();
    const { beads } = align(here, there, equivalents(here));
    return beads.map((bead) => ({
      ...bead,
      source: bead.source.map((i) => i + source[0]),
      target: bead.target.map((j) => j + target[0]),
    }));
  },
  rename: async (id, title, author) =>
    (await change(
      id,
      texts.amend(id, (head) => ({ ...head, title, author })),
    )) ?? 'kept',
  remove: (id) => change(id, texts.remove(id)),
  restore: (id) => change(id, texts.restore(id)),
  setPlace: async (id, place) => void (await texts.amend(id, (head) => ({ ...head, place }))),
};

async function saveBeads(id: string, number: number, beads: readonly OwnBead[]) {
  const head = await texts.head(id);
  const chapter = await texts.chapter(id, number);
  if (!head?.whole || !chapter) throw new Error(`chapter ${number} of ${id} cannot be changed now`);
  return texts.save(id, {
    head: (before) => ({
      ...before!,
      chapters: before!.chapters.map((each, i) => (i === number ? { ...each, ...countsOf(beads) } : each)),
    }),
    chapter: [number, { ...chapter, beads }],
  });
}

answerCalls(methods);
adding.resume().catch(() => {
  // Tried again on the next visit: until then the text is read as far as it is aligned.
});
