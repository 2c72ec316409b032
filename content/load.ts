import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { paragraphs, splitFrontMatter } from '#core/formats/markdown.ts';
import type { Choice } from '#core/lesson/annotate.ts';
import { LEVELS } from '#core/lesson/entry.ts';

/** A text of the library as its two files give it: French and English, checked, not yet aligned. */
export type Source = {
  readonly slug: string;
  readonly level: (typeof LEVELS)[number];
  /** The day it was published here, as YYYY-MM-DD. */
  readonly published: string;
  /** Senses that the author gives where the automatic choice would be wrong. */
  readonly senses: readonly Choice[];
  readonly fr: Side;
  readonly en: Side;
};

type Side = {
  readonly title: string;
  readonly lead: string;
  readonly topics: readonly string[];
  readonly source: string;
  /** The series it is an instalment of, and which one, from 1. */
  readonly series?: { readonly title: string; readonly part: number } | undefined;
  /** Remarks for the learner in this side's language, each on a passage of the French. */
  readonly notes: readonly { readonly at: string; readonly text: string }[];
  /** Paragraphs, divided by blank lines. */
  readonly body: string;
};

/** A text that cannot be published as it stands: says file, line and what to do. */
class ContentError extends Error {
  constructor(file: string, line: number, reason: string) {
    super(`content/${file}:${line}: ${reason}`);
    this.name = 'ContentError';
  }
}

const FOLDER = join(process.cwd(), 'content');

const sideSchema = z.strictObject({
  title: z.string('needs a title').trim().min(1, 'needs a title'),
  lead: z.string('needs a lead, one or two sentences under the title').trim().min(1, 'needs a lead'),
  topics: z.array(z.string(), 'needs topics, a list in brackets').min(1, 'needs at least one topic'),
  source: z.string('needs a source line').trim().min(1, 'needs a source line'),
  series: z.strictObject({ title: z.string().min(1), part: z.int().min(1) }).optional(),
  notes: z.array(z.strictObject({ at: z.string().min(1), text: z.string().min(1) })).default([]),
});
const frenchSchema = sideSchema.extend({
  level: z.enum(LEVELS, `needs a level: ${LEVELS.join(', ')}`),
  published: z.iso.date('needs the day it was published, YYYY-MM-DD'),
  senses: z
    .array(
      z.strictObject({ at: z.string().min(1), word: z.string().min(1).optional(), sense: z.string().min(1) }),
    )
    .default([]),
});

/** The slugs of all texts, in alphabetical order. */
export function listSlugs(folder = FOLDER): string[] {
  const files = readdirSync(/* turbopackIgnore: true */ folder).filter((file) => file.endsWith('.md'));
  const slugs = new Set(files.map((file) => slugOf(file)));
  for (const slug of slugs)
    for (const language of ['fr', 'en'])
      if (!files.includes(`${slug}.${language}.md`))
        throw new ContentError(
          `${slug}.${language}.md`,
          1,
          'is missing: a text is two files, .fr.md and .en.md',
        );
  return [...slugs].sort();
}

function slugOf(file: string): string {
  const slug = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(?:fr|en)\.md$/.exec(file)?.[1];
  if (slug === undefined)
    throw new ContentError(
      file,
      1,
      'name it slug.fr.md or slug.en.md: small letters, digits and single hyphens',
    );
  return slug;
}

/** Reads and checks one text. Throws a ContentError. */
export function loadSource(slug: string, folder = FOLDER): Source {
  const { level, published, senses, ...fr } = loadSide(`${slug}.fr.md`, frenchSchema, folder);
  const en = loadSide(`${slug}.en.md`, sideSchema, folder);
  checkParagraphs(slug, fr, en);
  for (const [language, side] of [
    ['fr', fr],
    ['en', en],
  ] as const)
    side.notes.forEach(({ at }, index) => {
      if (!fr.body.includes(at))
        throw new ContentError(
          `${slug}.${language}.md`,
          side.lineOf('notes', index),
          `note on "${at}": the French text does not have these words`,
        );
    });
  senses.forEach((choice, index) => {
    const reason = slipOf(choice, `${fr.title}\n${fr.lead}\n${fr.body}`);
    if (reason)
      throw new ContentError(
        `${slug}.fr.md`,
        fr.lineOf('senses', index),
        `sense at "${choice.at}": ${reason}`,
      );
  });
  return { slug, level, published, senses, fr, en };
}

/** Why nobody could say which word the author means; nothing where it is plain. */
function slipOf({ at, word = at }: Choice, text: string): string | undefined {
  if (timesIn(text, at) === 0 || !at.includes(word)) return 'the French text does not have these words';
  const times = timesIn(at, word);
  if (times === 0) return `"${word}" is only a part of a word there: give the whole word`;
  return times > 1
    ? `"${word}" stands there ${times} times: give fewer words round the one meant`
    : undefined;
}

/** How often these words stand in a text, as words and not inside others; l’ and C’ end where they end. */
function timesIn(text: string, words: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const begins = !LETTER.test(text.charAt(at - 1));
    const ends = !LETTER.test(text.charAt(at + words.length)) || /['’]$/.test(words);
    if (begins && ends) times++;
  }
  return times;
}

const LETTER = /[\p{L}\d]/u;

function loadSide<Shape extends z.ZodType>(file: string, schema: Shape, folder: string) {
  const parts = splitFrontMatter(readUtf8(file, folder));
  if (!parts) throw new ContentError(file, 1, 'must begin with front matter between two lines of ---');
  const { frontMatter, frontMatterLine, body, bodyLine } = parts;
  const lines = new LineCounter();
  const document = parseDocument(frontMatter, { lineCounter: lines });
  const lineOf = (...path: readonly (string | number)[]) => {
    const node = document.getIn(path, true) as { range?: readonly [number, number, number] } | undefined;
    return frontMatterLine - 1 + (node?.range ? lines.linePos(node.range[0]).line : 1);
  };
  const [error] = document.errors;
  if (error)
    throw new ContentError(
      file,
      frontMatterLine - 1 + (error.linePos?.[0].line ?? 1),
      `front matter: ${firstLine(error.message)}`,
    );
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ContentError(file, lineOf(...((issue?.path ?? []) as string[])), issueText(issue));
  }
  if (body === '') throw new ContentError(file, bodyLine, 'has no text after its front matter');
  return { ...(result.data as z.infer<Shape> & object), body, bodyLine, lineOf };
}

function readUtf8(file: string, folder: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      readFileSync(/* turbopackIgnore: true */ join(folder, file)),
    );
  } catch (error) {
    if (error instanceof TypeError)
      throw new ContentError(file, 1, 'is not UTF-8: save it again in that encoding');
    throw error;
  }
}

/** A paragraph of one side without its counterpart is a slip of the hand in a text of the library. */
function checkParagraphs(slug: string, fr: LoadedSide, en: LoadedSide) {
  const [french, english] = [paragraphs(fr.body), paragraphs(en.body)];
  if (french.length === english.length) return;
  const [longer, name, list] =
    french.length > english.length ? ([fr, 'fr', french] as const) : ([en, 'en', english] as const);
  const extra = list[Math.min(french.length, english.length)];
  const line = longer.bodyLine + longer.body.slice(0, extra?.start).split('\n').length - 1;
  throw new ContentError(
    `${slug}.${name}.md`,
    line,
    `${french.length} paragraphs of French and ${english.length} of English: each needs its counterpart`,
  );
}

type LoadedSide = { readonly body: string; readonly bodyLine: number };

function issueText(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'is malformed';
  if (issue.code === 'unrecognized_keys') return `has a field that nothing reads: ${issue.keys.join(', ')}`;
  const field = issue.path.join('.');
  return field === '' ? issue.message : `${field}: ${issue.message}`;
}

const firstLine = (message: string) => message.split('\n', 1)[0] ?? message;
