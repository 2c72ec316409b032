import fc from 'fast-check';
import type { Deed, Event } from '#core/learner/events.ts';
import type { Key } from '#core/learner/keys.ts';

/** Logs for tests: a few words and texts, so that events meet. */

const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 10, 2, 12);

/** Noon of a day, Monday 2 November 2026 being day 0. */
export const noon = (day: number) => NOON + day * DAY;

let made = 0;

/** An event at noon of a day, each a millisecond after the one made before. */
export function event(day: number, deed: Deed): Event {
  made += 1;
  return { ...deed, id: `made-${made}`, at: noon(day) + made, zone: 60, device: 'device' } as Event;
}

const WORDS: readonly Key[] = ['maison|nf', 'ouvrir|v', 'livre|nm', 'livre|nf', "s'inscrire|v"];
const word = fc.constantFrom(...WORDS);
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const text = fc.constantFrom('openai-bureaux-monde', 'own:1');
const place = fc.option(fc.record({ text, bead: fc.nat(50) }), { nil: {} });
const ms = fc.nat(60_000);

const sentence = fc.record(
  {
    fr: fc.constant('La maison ouvre ses portes.'),
    en: fc.constantFrom('The house opens its doors.', ''),
    start: fc.constant(3),
    end: fc.constant(9),
    text,
    bead: fc.nat(50),
    source: fc.constant('Un titre “cité”\u2028et coupé'),
  },
  { requiredKeys: ['fr', 'en', 'start', 'end'] },
);

const deed = (ids: readonly string[]): fc.Arbitrary<Deed> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('mark' as const),
      words,
      state: fc.constantFrom('new', 'learning', 'known', 'ignored'),
    }),
    fc.record(
      { kind: fc.constant('save' as const), word, gloss: fc.string(), sentence },
      { requiredKeys: ['kind', 'word', 'gloss'] },
    ),
    fc.record({ kind: fc.constant('note' as const), word, note: fc.string({ unit: 'binary' }) }),
    fc.record({ kind: fc.constant('remove' as const), words }),
    fc
      .tuple(fc.constantFrom('again', 'hard', 'good', 'easy'), word, ms, fc.boolean(), place)
      .map(([rating, word, ms, hint, place]) => ({
        ...({ kind: 'review', word, rating, ms, exercise: 'gap', ...place } as const),
        ...(hint && { hint: true as const }),
      })),
    fc.tuple(word, place).map(([word, place]) => ({ kind: 'lookup' as const, word, ...place })),
    fc.record({ kind: fc.constant('read' as const), text, bead: fc.nat(50), ms }),
    fc.record({ kind: fc.constant('finish' as const), text }),
    fc.record({
      kind: fc.constant('placement' as const),
      band: fc.integer({ min: -1, max: 13 }),
      bands: fc.constant([{ band: 7, asked: 6, yes: 5 }]),
      invented: fc.constant({ asked: 18, yes: 1 }),
    }),
    fc.record(
      {
        kind: fc.constant('setting' as const),
        retention: fc.constantFrom(0.8, 0.9, 0.95),
        weights: fc.constantFrom([], WEIGHTS),
      },
      { requiredKeys: ['kind'] },
    ),
    fc.record({
      kind: fc.constant('undo' as const),
      of: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    }),
  ) as fc.Arbitrary<Deed>;

/** Weights fitted to someone else's memory: a little off the usual ones. */
const WEIGHTS = [
  0.4, 1.1, 3, 9, 6.5, 0.8, 3, 0.01, 1.8, 0.2, 0.7, 1.5, 0.07, 0.3, 1.7, 0.6, 1.9, 0.5, 0.1, 0.07, 0.2,
];

/** A log of distinct events from two devices whose clocks need not agree, in the order in which they were told. */
export const logs: fc.Arbitrary<Event[]> = fc.integer({ min: 1, max: 40 }).chain((length) => {
  const ids = Array.from({ length }, (_, index) => `event-${index}`);
  return fc.tuple(
    ...ids.map((id) =>
      fc
        .tuple(deed(ids), fc.nat(20), fc.constantFrom('device-a', 'device-b'), fc.constantFrom(-300, 0, 60))
        .map(([deed, hours, device, zone]) => ({
          ...deed,
          id,
          at: NOON + hours * 5 * 60 * 60 * 1000,
          zone,
          device,
        })),
    ),
  ) as unknown as fc.Arbitrary<Event[]>;
});
