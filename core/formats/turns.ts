import { detect } from '#core/text/detect.ts';
import type { Block } from './blocks.ts';

type Language = 'fr' | 'en';

/** Fewer than two pairs are no proof. */
const FEWEST = 4;
/** Of the blocks whose words tell their language, those that tell the one whose turn it is. */
const LEAST_AGREEMENT = 0.9;
/** Few words tell little: below this, in characters, a block's turn alone decides. */
const TELLING = 20;
/** Most files are in one language, and their first blocks tell. */
const FIRST_LOOK = 60;

/**
 * The blocks of a file whose French and English take turns, one block each, though it does not say which is which:
 * each with its language. Undefined for any other file.
 */
export function blocksInTurns(blocks: readonly Block[]): readonly Block[] | undefined {
  if (!agree(blocks.slice(0, FIRST_LOOK))) return undefined;
  const languages = agree(blocks);
  return (
    languages &&
    blocks.map((block, i) => ({ ...block, runs: [{ text: block.text, language: languages[i] }] }))
  );
}

/** The language of each block, where the turns and what the words tell are of one mind. */
function agree(blocks: readonly Block[]): readonly Language[] | undefined {
  const told = blocks.map(({ text }) => (text.length < TELLING ? 'other' : detect(text)));
  const languages = stretchesOf(blocks).flatMap(({ from, to }) => turnsIn(told.slice(from, to)));
  const isText = (i: number) => blocks[i]!.level === undefined;
  const telling = [...told.keys()].filter((i) => isText(i) && told[i] !== 'other');
  const agreeing = telling.filter((i) => told[i] === languages[i]).length;
  if (telling.length < FEWEST || agreeing < telling.length * LEAST_AGREEMENT) return undefined;
  return languages;
}

/** From a change between headings and text to the next, end exclusive: each begins anew with either language. */
function stretchesOf(blocks: readonly Block[]): { readonly from: number; readonly to: number }[] {
  const isHeading = (i: number) => blocks[i]?.level !== undefined;
  const starts = [...blocks.keys()].filter((i) => i === 0 || isHeading(i) !== isHeading(i - 1));
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? blocks.length }));
}

/** French and English by turns, beginning with whichever suits better what the words tell. */
function turnsIn(told: readonly string[]): Language[] {
  const beginning = (first: Language) =>
    told.map((_, i): Language => ((i % 2 === 0) === (first === 'fr') ? 'fr' : 'en'));
  const suits = (turns: readonly Language[]) => turns.filter((turn, i) => turn === told[i]).length;
  const [french, english] = [beginning('fr'), beginning('en')];
  return suits(english) > suits(french) ? english : french;
}
