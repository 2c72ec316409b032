import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sayAloud } from '#app/listen/voice.ts';

/* A stand-in for the browser's voice; a real browser's is listened to by ear. */
class Utterance extends EventTarget {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}
let queue: Utterance[];
let asked: string[];
const synthesis = {
  get speaking() {
    return queue.length > 0;
  },
  pending: false,
  speak: (utterance: Utterance) => {
    asked.push(utterance.text);
    queue.push(utterance);
  },
  cancel: () => {
    const cut = queue;
    queue = [];
    for (const utterance of cut)
      utterance.dispatchEvent(Object.assign(new Event('error'), { error: 'interrupted' }));
  },
};

beforeEach(() => {
  [queue, asked] = [[], []];
  vi.useFakeTimers();
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});
afterEach(() => vi.useRealTimers());

const SENTENCE =
  'Le soir venu, quand la pluie eut enfin cessé de tomber sur les toits de la ville, elle sortit de la maison, ferma la porte à clef et prit le chemin de la gare.';

function say(localService: boolean) {
  const [said, failed] = [vi.fn(), vi.fn()];
  const voice = { lang: 'fr-FR', localService } as SpeechSynthesisVoice;
  return { said, failed, breakOff: sayAloud(voice, SENTENCE, 1, said, failed) };
}

/** The voice comes to the end of what it says, after so many ms. */
function ends(after: number) {
  vi.advanceTimersByTime(after);
  queue.shift()?.dispatchEvent(new Event('end'));
  vi.advanceTimersByTime(0);
}

test('a sentence is said, and how long it took', () => {
  const { said, failed } = say(true);
  ends(5000);
  expect(asked).toEqual([SENTENCE]);
  expect(said).toHaveBeenCalledExactlyOnceWith(5000);
  expect(failed).not.toHaveBeenCalled();
});

test('a remote voice says a long sentence in pieces, one after the other', () => {
  const { said } = say(false);
  expect(asked).toHaveLength(1);
  ends(3000);
  ends(3000);
  expect(asked).toHaveLength(2);
  expect(asked.join(' ')).toBe(SENTENCE);
  expect(said).toHaveBeenCalledExactlyOnceWith(6000);
});

test.each([
  ['drops it without an event', () => vi.advanceTimersByTime(queue.splice(0).length * 4000)],
  ['falls silent and never ends', () => vi.advanceTimersByTime(60_000)],
  ['says it in no time', () => ends(5)],
])('a voice that %s is tried once more, then given up', (_, happens) => {
  const { said, failed } = say(true);
  happens();
  expect(asked).toEqual([SENTENCE, SENTENCE]);
  happens();
  expect(asked).toHaveLength(2);
  expect(failed).toHaveBeenCalledOnce();
  expect(said).not.toHaveBeenCalled();
  expect(queue).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('broken off, it tells nothing more and leaves no timer', () => {
  const { said, failed, breakOff } = say(true);
  breakOff();
  vi.advanceTimersByTime(120_000);
  expect(queue).toEqual([]);
  expect(said).not.toHaveBeenCalled();
  expect(failed).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('silenced by something else, it gives up at once', () => {
  const { failed } = say(true);
  synthesis.cancel();
  expect(failed).toHaveBeenCalledOnce();
  expect(asked).toHaveLength(1);
});
