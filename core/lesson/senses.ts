import type { Entry, Sense } from './entry.ts';

/** A translation's words, ready to be asked what a sense says of them. */
export type English = ReadonlySet<string>;

export function englishOf(translation: string): English {
  return new Set((translation.toLowerCase().match(/[a-z]+(?:['’][a-z]+)?|\d[\d.,]*/g) ?? []).flatMap(stems));
}

/**
 * The sense that a translation uses: the first of which some equivalent stands in it, every content word of it in
 * some form. `certain` is false where none does; the first sense, the commonest, is given then.
 */
export function senseHere(
  entry: Entry,
  english: English,
): { readonly index: number; readonly equivalent: string; readonly certain: boolean } {
  for (const [index, sense] of entry.senses.entries()) {
    const equivalent = sense.equivalents.find((text) => stands(text, english));
    if (equivalent !== undefined) return { index, equivalent, certain: true };
  }
  return { index: 0, equivalent: entry.senses[0]?.equivalents[0] ?? '', certain: entry.senses.length === 1 };
}

function stands(equivalent: string, english: English): boolean {
  const words = equivalent.toLowerCase().match(/[a-z]+(?:['’][a-z]+)?/g) ?? [];
  const content = words.filter((word) => !LIGHT.has(word));
  const asked = content.length > 0 ? content : words;
  return asked.length > 0 && asked.every((word) => stems(word).some((stem) => english.has(stem)));
}

/** Words that say little: an equivalent stands in a translation if its other words do. */
const LIGHT = new Set(
  "a an the to of in on at by for with from as be is are one's someone something oneself up out off".split(
    ' ',
  ),
);

/** A sense as the card prints it among the others. */
export const senseText = ({ equivalents, hint }: Sense): string =>
  equivalents.join(', ') + (hint ? ` (${hint})` : '');

/** Irregular forms whose base no ending gives away: the commonest of English. */
const IRREGULAR: Readonly<Record<string, string>> = {
  am: 'be',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  has: 'have',
  had: 'have',
  did: 'do',
  done: 'do',
  said: 'say',
  went: 'go',
  gone: 'go',
  made: 'make',
  took: 'take',
  taken: 'take',
  came: 'come',
  saw: 'see',
  seen: 'see',
  knew: 'know',
  known: 'know',
  got: 'get',
  gave: 'give',
  given: 'give',
  found: 'find',
  thought: 'think',
  told: 'tell',
  became: 'become',
  left: 'leave',
  felt: 'feel',
  brought: 'bring',
  began: 'begin',
  begun: 'begin',
  kept: 'keep',
  held: 'hold',
  wrote: 'write',
  written: 'write',
  stood: 'stand',
  heard: 'hear',
  meant: 'mean',
  met: 'meet',
  ran: 'run',
  paid: 'pay',
  sat: 'sit',
  spoke: 'speak',
  spoken: 'speak',
  led: 'lead',
  grew: 'grow',
  grown: 'grow',
  lost: 'lose',
  fell: 'fall',
  fallen: 'fall',
  sent: 'send',
  built: 'build',
  understood: 'understand',
  drew: 'draw',
  drawn: 'draw',
  broke: 'break',
  broken: 'break',
  spent: 'spend',
  rose: 'rise',
  risen: 'rise',
  drove: 'drive',
  driven: 'drive',
  bought: 'buy',
  wore: 'wear',
  worn: 'wear',
  chose: 'choose',
  chosen: 'choose',
  ate: 'eat',
  eaten: 'eat',
  won: 'win',
  taught: 'teach',
  caught: 'catch',
  sold: 'sell',
  fought: 'fight',
  lay: 'lie',
  sought: 'seek',
  threw: 'throw',
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  feet: 'foot',
  teeth: 'tooth',
  lives: 'life',
  wives: 'wife',
  better: 'good',
  best: 'good',
  worse: 'bad',
  worst: 'bad',
};

/** What two forms of one word have in common, near enough: the form, its irregular base, and its bases by ending. */
function stems(word: string): string[] {
  const bases = new Set([word, IRREGULAR[word] ?? word]);
  for (const [ending, replacements] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      for (const replacement of replacements) bases.add(word.slice(0, -ending.length) + replacement);
  for (const base of [...bases])
    if (base.length > 3 && base.at(-1) === base.at(-2)) bases.add(base.slice(0, -1));
  return [...bases];
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ["'s", ['']],
  ['’s', ['']],
];
