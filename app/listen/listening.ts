import { voiceOf } from '#app/ui/speech.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { CHOICES, readPreferences, setPreference } from '#store/preferences.ts';
import { LEAD, type PassageNumber, passageOf, TITLE } from '../reader/moves.ts';
import { type Conductor, conductor } from './conductor.ts';
import { sayAloud } from './voice.ts';

export type Listening = Conductor & {
  /** The passages that are listened to, in order. */
  readonly passages: readonly PassageNumber[];
  /** A step slower or faster, from this sentence on. */
  readonly speed: (by: 1 | -1) => void;
};

/** A lesson to listen to with the device's voices, as the reader's preferences have it. */
export function listeningTo(lesson: Lesson): Listening {
  const passages = [TITLE, LEAD, ...lesson.paragraphs.flat().keys()].filter((number) =>
    /\p{L}|\d/u.test(passageOf(lesson, number)?.fr ?? ''),
  );
  const textOf = (at: number, side: 'fr' | 'en') => passageOf(lesson, passages[at] ?? TITLE)?.[side] ?? '';
  const rules = () => ({
    count: passages.length,
    hasEnglish: (at: number) =>
      readPreferences().spoken === 'both' &&
      voiceOf('en') !== undefined &&
      /\p{L}|\d/u.test(textOf(at, 'en')),
    pause: readPreferences().pause,
  });
  const player = conductor(rules, {
    say: (at, side, onSaid, onFailed) => {
      const voice = voiceOf(side);
      if (voice) return sayAloud(voice, textOf(at, side), Number(readPreferences().rate), onSaid, onFailed);
      onFailed();
      return () => {};
    },
    rest: (ms, onRested) => {
      const timer = setTimeout(onRested, ms);
      return () => clearTimeout(timer);
    },
  });
  return {
    ...player,
    passages,
    speed: (by) => {
      const rate = CHOICES.rate[CHOICES.rate.indexOf(readPreferences().rate) + by];
      if (!rate) return;
      setPreference('rate', rate);
      player.send({ type: 'retune' });
    },
  };
}
