import {
  type Entry,
  LEVELS,
  type Level,
  PARTS_OF_SPEECH,
  type PartOfSpeech,
  REGISTERS,
  type Register,
  type Sense,
} from '#core/lesson/entry.ts';

/** A line of the dictionary that cannot be read, with the reason in words for its writer. */
export class EntryError extends Error {}

/**
 * Reads one line of a dictionary file:
 *
 *     headword | part of speech | level | senses | faux amis (optional)
 *
 * See README.md beside this file for what goes where. Throws an EntryError.
 */
export function parseEntry(line: string): Entry {
  const fields = line.split('|').map((field) => field.trim());
  if (fields.length < 4 || fields.length > 5)
    throw new EntryError(`has ${fields.length} fields; write: headword | pos | level | senses [| faux amis]`);
  const [headword, pos, level, senses, fauxAmis] = fields as [string, string, string, string, string?];
  if (headword === '') throw new EntryError('has no headword');
  if (!isPartOfSpeech(pos)) throw new EntryError(`"${pos}" is not a part of speech`);
  const [, cefr = '', band] = /^(\S+)(?: (\d+))?$/.exec(level) ?? [];
  if (!isLevel(cefr))
    throw new EntryError(`"${level}" is not a level (A1 to C2) with or without a frequency band`);
  return {
    headword,
    pos,
    level: cefr,
    ...(band && { band: Number(band) }),
    senses: splitOutside(senses, ';').map(parseSense),
    fauxAmis: fauxAmis === undefined ? [] : fauxAmis.split(';').map(parseFauxAmi),
  };
}

function parseSense(text: string): Sense {
  const match = /^(?:\[([^\]]+)\] *)?([^()[\]]+?)(?: *\(([^()]+)\))?$/.exec(text.trim());
  if (!match)
    throw new EntryError(`the sense "${text.trim()}" is not of the form [register] word, word (hint)`);
  const [, register, equivalents, hint] = match;
  if (register !== undefined && !isRegister(register))
    throw new EntryError(`"${register}" is not a register`);
  const list = (equivalents ?? '').split(',').map((equivalent) => equivalent.trim());
  if (list.some((equivalent) => equivalent === ''))
    throw new EntryError(`the sense "${text.trim()}" has an empty equivalent`);
  return { equivalents: list, ...(hint && { hint }), ...(register && { register }) };
}

function parseFauxAmi(text: string): Entry['fauxAmis'][number] {
  const [english, french, rest] = text.split('=').map((side) => side.trim());
  if (!english || !french || rest !== undefined)
    throw new EntryError(`the faux ami "${text.trim()}" is not of the form english = français`);
  return { english, french };
}

/** Splits at a separator, but not inside parentheses. */
function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

const isPartOfSpeech = (text: string): text is PartOfSpeech => Object.hasOwn(PARTS_OF_SPEECH, text);
const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text);
const isRegister = (text: string): text is Register => (REGISTERS as readonly string[]).includes(text);
