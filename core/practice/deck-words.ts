import type { DeckNote } from '#core/formats/anki.ts';
import type { Sentence } from '#core/learner/events.ts';
import { keyOf } from '#core/learner/keys.ts';
import { LONGEST } from '#core/learner/limits.ts';
import { PARTS_OF_SPEECH, type PartOfSpeech } from '#core/lesson/entry.ts';
import type { IndexEntry } from '#core/lesson/look-up.ts';
import type { WordRow } from './word-table.ts';

/** Whether a deck's notes say what their words are, so that no dictionary is needed. */
export const saysWords = (notes: readonly DeckNote[]): boolean => notes.every(({ pos }) => isPart(pos));

const isPart = (pos: string | undefined): pos is PartOfSpeech =>
  pos !== undefined && Object.hasOwn(PARTS_OF_SPEECH, pos);

/**
 * A deck's notes as rows of the notebook. Decks of other makers give a word as it comes to hand, *le chien*, *un
 * chat (m)*: `find` gives the entries it may stand for, of which the article and the gloss choose. What it does not
 * find is in `unknown`.
 */
export function rowsOf(
  notes: readonly DeckNote[],
  find: (word: string) => readonly IndexEntry[],
): { readonly rows: readonly WordRow[]; readonly unknown: readonly string[] } {
  const rows: WordRow[] = [];
  const unknown: string[] = [];
  for (const note of notes) {
    const row = rowOf(note, find);
    if (row) rows.push(row);
    else unknown.push(note.word.slice(0, LONGEST.headword));
  }
  return { rows, unknown };
}

function rowOf(note: DeckNote, find: (word: string) => readonly IndexEntry[]): WordRow | undefined {
  const found = isPart(note.pos)
    ? { headword: note.word, pos: note.pos, meaning: '' }
    : chosen(note, find(bare(note.word)));
  if (!found || found.headword.length > LONGEST.headword || found.headword.includes('|')) return undefined;
  const sentence = note.sentence && sentenceOf(note.sentence);
  return {
    word: keyOf(found),
    gloss: (note.gloss || found.meaning).slice(0, LONGEST.gloss),
    note: note.note.slice(0, LONGEST.note),
    ...(sentence && { sentence }),
  };
}

function sentenceOf({
  fr,
  en,
  start,
  end,
  text,
  bead,
  source,
}: NonNullable<DeckNote['sentence']>): Sentence | undefined {
  if (fr.length > LONGEST.sentence) return undefined;
  return {
    fr,
    en: en.slice(0, LONGEST.sentence),
    start,
    end,
    ...(text && text.length <= LONGEST.text && { text }),
    ...(bead !== undefined && { bead }),
    ...(source && { source: source.slice(0, LONGEST.source) }),
  };
}

/** Without remarks, other forms and other words: `chien (m)`, `beau / belle`, `chien, chienne`, `voir qqch.` */
const bare = (word: string): string =>
  word
    .replace(/[([{].*?(?:[)\]}]|$)/g, ' ')
    .split(/[/,;=:]/)[0]!
    .replace(/\b(?:qqch|qqn|qch|qn)\b\.?/g, ' ')
    .replace(/[\s.!?…]+$/, '')
    .trim();

const GENDERS: readonly (readonly [RegExp, 'm' | 'f'])[] = [
  [/^(?:le|un|du) |\((?:n\.?\s?)?m\.?\)/i, 'm'],
  [/^(?:la|une) |\((?:n\.?\s?)?f\.?\)/i, 'f'],
];

function chosen({ word, gloss }: DeckNote, entries: readonly IndexEntry[]) {
  const gender = GENDERS.find(([mark]) => mark.test(word))?.[1];
  const wanted = wordsIn(gloss);
  const scored = entries.map((entry) => {
    const part: { readonly upos: string; readonly gender?: string } = PARTS_OF_SPEECH[entry.pos];
    const isOfGender = gender !== undefined && part.gender?.includes(gender) === true;
    const meant = entry.senses
      .flat()
      .some((equivalent) => wordsIn(equivalent).some((each) => wanted.includes(each)));
    return { entry, score: Number(meant) * 2 + Number(isOfGender) };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0]?.entry;
  return best && { headword: best.headword, pos: best.pos, meaning: best.senses[0]?.join(', ') ?? '' };
}

/** The words of a gloss that mean something. */
const wordsIn = (gloss: string): string[] =>
  (gloss.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => !/^(?:to|the|an?|of|be|s[bt]h?|one|s)$/.test(word),
  );
