import { piecesOf } from './pieces.ts';

/*
 * What browsers do with a voice, and what is done about it:
 * - A remote voice in Chrome falls silent after some 15 seconds, with no event (crbug.com/40747712): a long sentence
 *   is said in pieces.
 * - An utterance can be dropped, or its `end` lost, without any event: a look at the engine every second finds that.
 * - One that nobody refers to may be collected before its events come: it is kept here.
 * - `pause` and `resume` do not work with all voices: breaking off and beginning again does.
 */

/** Characters that any voice says in well under 15 seconds, at the slowest speed too. */
const REMOTE_PIECE = 110;
/** An utterance that is over faster than this (ms a character) was not said. */
const IMPOSSIBLE = 1;
/** The longest that a piece may take at speed 1: ms, and ms a character. */
const LONGEST = { start: 8000, character: 250 };
const LOOK = 1000;
/** Something else on the page speaks, or the reader has not touched the page yet: trying again would not help. */
const FINAL = /^(?:canceled|interrupted|not-allowed)$/;

let kept: SpeechSynthesisUtterance | undefined;

/** Says a text, and tells when it is said and in how many ms, or that it was not. Returns how to break it off. */
export function sayAloud(
  voice: SpeechSynthesisVoice,
  text: string,
  rate: number,
  onSaid: (took: number) => void,
  onFailed: () => void,
): () => void {
  const pieces = voice.localService ? [text] : piecesOf(text, REMOTE_PIECE);
  const began = performance.now();
  let tried = 0;
  let release = () => {};

  const say = (number: number) => {
    const piece = pieces[number];
    if (piece === undefined) return onSaid(performance.now() - began);
    const pieceBegan = performance.now();
    const elapsed = () => performance.now() - pieceBegan;
    const utterance = Object.assign(new SpeechSynthesisUtterance(piece), { voice, lang: voice.lang, rate });
    const settle = (said: boolean) => {
      release();
      if (said) {
        tried = 0;
        // Chrome drops what is asked for within another's `end`.
        later(() => say(number + 1));
      } else if (tried++ === 0) {
        speechSynthesis.cancel();
        later(() => say(number));
      } else {
        speechSynthesis.cancel();
        onFailed();
      }
    };
    const onEnd = () => settle(elapsed() >= piece.length * IMPOSSIBLE);
    const onError = ({ error }: SpeechSynthesisErrorEvent) => {
      if (!FINAL.test(error)) return settle(false);
      release();
      onFailed();
    };
    const look = setInterval(() => {
      const { speaking, pending } = speechSynthesis;
      const longest = LONGEST.start + (piece.length * LONGEST.character) / rate;
      if ((!speaking && !pending && elapsed() > 2 * LOOK) || elapsed() > longest) settle(false);
    }, LOOK);
    release = () => {
      clearInterval(look);
      utterance.removeEventListener('end', onEnd);
      utterance.removeEventListener('error', onError);
      release = () => {};
    };
    utterance.addEventListener('end', onEnd);
    utterance.addEventListener('error', onError);
    kept = utterance;
    speechSynthesis.speak(utterance);
  };
  const later = (next: () => void) => {
    const timer = setTimeout(next, 0);
    release = () => {
      clearTimeout(timer);
      release = () => {};
    };
  };

  speechSynthesis.cancel();
  say(0);
  return () => {
    release();
    if (!kept) return;
    kept = undefined;
    speechSynthesis.cancel();
  };
}
