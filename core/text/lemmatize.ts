import { agree } from './agreement.ts';
import { nameAvoir } from './auxiliary.ts';
import { type Candidate, candidateFinder, type Position } from './candidates.ts';
import { fold } from './fold.ts';
import type { Forms } from './forms.ts';
import { advance, type Hypothesis, START, sameState } from './hypothesis.ts';
import type { Context } from './rules-common.ts';
import type { Token } from './token.ts';
import { type Piece, tokenize } from './tokenize.ts';
import { transition } from './transitions.ts';

/** A function that gives a text's tokens with lemma, part of speech and features, chosen by context. */
export type Analyzer = (text: string) => Token[];

/** How many ways of reading a sentence are kept open. */
const BEAM = 6;
const ORDER_WEIGHT = 1.2;

export function createAnalyzer(forms: Forms): Analyzer {
  const candidatesOf = candidateFinder(forms);

  return (text) => {
    const pieces = tokenize(text);
    return sentencesOf(text, pieces).flatMap((sentence) => {
      const readings = nameAvoir(agree(read(sentence, candidatesOf)));
      return sentence.map((piece, i) => tokenOf(piece, readings[i]!));
    });
  };
}

/** The likeliest reading of each piece of a sentence. */
function read(sentence: readonly Piece[], candidatesOf: ReturnType<typeof candidateFinder>): Candidate[] {
  const keys = sentence.map((piece) => fold(piece.form));
  const clitics = sentence.map((piece) => piece.clitic);
  const heading = isHeading(sentence);
  let beam: Hypothesis[] = [START];
  for (let at = 0; at < sentence.length; at++) {
    const candidates = candidatesOf(sentence[at]!, heading ? 'heading' : positionOf(sentence, at));
    beam = extend(beam, candidates, { keys, clitics, at });
  }
  return path(beam[0]!);
}

/** A text without full stops is cut here and there, so that the ways of reading it need no end of memory. */
const LONGEST = 400;

/** Cuts at full stops and line ends: nothing a sentence leaves open matters to the next. */
function sentencesOf(text: string, pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [];
  let sentence: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    sentence.push(piece);
    const next = pieces[i + 1];
    if (!next || sentence.length === LONGEST || endsSentence(text, piece, next)) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  return sentences;
}

const CLOSING = /^[»”"’)\]]$/;

function endsSentence(text: string, piece: Piece, next: Piece): boolean {
  if (next.start > piece.end && text.slice(piece.end, next.start).includes('\n')) return true;
  const stop = piece.kind === 'mark' && /^[.!?…]+$/.test(piece.form);
  return stop && !CLOSING.test(next.form) && !/^\p{Ll}/u.test(next.form);
}

/** A line in capitals: they say nothing of its words. */
function isHeading(sentence: readonly Piece[]): boolean {
  const words = sentence.filter(({ form, kind }) => kind === 'word' && form.length > 1);
  const capitals = words.filter(({ form }) => form === form.toUpperCase());
  return capitals.length > 2 && capitals.length > 0.7 * words.length;
}

const OPENS_SENTENCE = /^[«"“(–—:.!?…-]+$/;

function positionOf(pieces: readonly Piece[], at: number): Position {
  if (pieces[at]!.clitic) return 'clitic';
  return at === 0 || OPENS_SENTENCE.test(pieces[at - 1]!.form) ? 'first' : 'inside';
}

/** Every hypothesis with every candidate; the best BEAM that differ in what they leave open, best first. */
function extend(
  beam: readonly Hypothesis[],
  candidates: readonly Candidate[],
  context: Context,
): Hypothesis[] {
  const kept: Hypothesis[] = [];
  for (const here of candidates) {
    for (const past of beam) {
      const score = scoreOf(here, past, context);
      if (kept.length === BEAM && score <= kept[BEAM - 1]!.score) continue;
      insert(kept, advance(past, here, score));
    }
  }
  return kept;
}

function scoreOf(here: Candidate, past: Hypothesis, context: Context): number {
  let score = past.score + here.points + ORDER_WEIGHT * transition(past.tag, here.tag);
  for (const rule of here.rules) score += rule(here, past, context);
  return score;
}

function insert(kept: Hypothesis[], hypothesis: Hypothesis): void {
  const twin = kept.findIndex((other) => sameState(other, hypothesis));
  if (twin >= 0) {
    if (kept[twin]!.score >= hypothesis.score) return;
    kept.splice(twin, 1);
  }
  let place = kept.length;
  while (place > 0 && kept[place - 1]!.score < hypothesis.score) place--;
  kept.splice(place, 0, hypothesis);
  if (kept.length > BEAM) kept.pop();
}

function path(end: Hypothesis): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at: Hypothesis | null = end; at?.last; at = at.previous) candidates.push(at.last);
  return candidates.reverse();
}

function tokenOf(piece: Piece, { lemma, upos, feats, probable }: Candidate): Token {
  return { start: piece.start, end: piece.end, form: piece.form, lemma, upos, feats, probable };
}
