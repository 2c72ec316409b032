import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conductor } from '#app/listen/conductor.ts';
import type { Pause, PlayerEvent, Rules } from '#app/listen/player.ts';

type Act = { readonly name: string; readonly end: () => void; readonly fail: () => void; over: boolean };

/** A player of three sentences, the second without English; the voice and the clock are the test's. */
function listen({
  pause = 'none',
  loop = false,
  both = false,
}: Partial<{ pause: Pause; loop: boolean; both: boolean }> = {}) {
  const rules: Rules = { count: 3, hasEnglish: (at) => both && at !== 1, pause };
  const acts: Act[] = [];
  // Only a voice can fail: a rest has no `fail`.
  const begin = (name: string, end: () => void, fail?: () => void) => {
    const act: Act = {
      name,
      over: false,
      end: () => {
        act.over = true;
        end();
      },
      fail: () => {
        act.over ||= fail !== undefined;
        fail?.();
      },
    };
    acts.push(act);
    return () => {
      act.over = true;
    };
  };
  const { player, send } = conductor(() => rules, {
    say: (at, side, onSaid, onFailed) => begin(`${side} ${at}`, () => onSaid(3000), onFailed),
    rest: (ms, onRested) => begin(`rest ${ms}`, onRested),
  });
  if (loop) send({ type: 'loop' });
  return { player, send, acts, underWay: () => acts.filter(({ over }) => !over) };
}

/** What is heard from a start at a sentence, each act going to its end. */
function heard(from: number, settings: Parameters<typeof listen>[0], most = 12): string[] {
  const { send, acts, underWay } = listen(settings);
  send({ type: 'start', at: from });
  for (let i = 1; i < most; i++) underWay()[0]?.end();
  return acts.map(({ name }) => name);
}

test.each([
  ['from the first to the last', 0, {}, ['fr 0', 'fr 1', 'fr 2']],
  ['from here', 1, {}, ['fr 1', 'fr 2']],
  ['a breath after each', 1, { pause: 'short' }, ['fr 1', 'rest 1200', 'fr 2', 'rest 1200']],
  ['as long as the sentence', 2, { pause: 'sentence' }, ['fr 2', 'rest 3000']],
  ['until a key', 0, { pause: 'key' }, ['fr 0']],
  ['French, then English where there is one', 0, { both: true }, ['fr 0', 'en 0', 'fr 1', 'fr 2', 'en 2']],
  [
    'time to think before the English',
    2,
    { both: true, pause: 'sentence' },
    ['fr 2', 'rest 3000', 'en 2', 'rest 700'],
  ],
] as const)('%s', (_, from, settings, acts) => expect(heard(from, settings)).toEqual(acts));

test('a sentence in a loop, with its English', () => {
  expect(heard(0, { loop: true, both: true }, 4)).toEqual(['fr 0', 'en 0', 'fr 0', 'en 0']);
});

describe('what the reader does while it plays', () => {
  test('a pause breaks the voice off; playing begins the sentence again', () => {
    const { send, acts, underWay, player } = listen();
    send({ type: 'start', at: 1 });
    send({ type: 'toggle' });
    expect(underWay()).toEqual([]);
    expect(player().phase.name).toBe('paused');
    send({ type: 'toggle' });
    expect(acts.map(({ name }) => name)).toEqual(['fr 1', 'fr 1']);
  });

  test('waiting for a key, the key goes on', () => {
    const { send, underWay } = listen({ pause: 'key' });
    send({ type: 'start', at: 0 });
    underWay()[0]?.end();
    expect(underWay()).toEqual([]);
    send({ type: 'toggle' });
    expect(underWay().map(({ name }) => name)).toEqual(['fr 1']);
  });

  test('news of a sentence broken off changes nothing', () => {
    const { send, acts, player } = listen();
    send({ type: 'start', at: 0 });
    send({ type: 'step', by: 1 });
    acts[0]?.end();
    acts[0]?.fail();
    expect(player()).toMatchObject({ at: 1, phase: { name: 'speaking' } });
  });

  test('once more says the sentence again, in a rest too', () => {
    const { send, underWay } = listen({ pause: 'short' });
    send({ type: 'start', at: 1 });
    underWay()[0]?.end();
    send({ type: 'again' });
    expect(underWay().map(({ name }) => name)).toEqual(['fr 1']);
  });

  test('steps at either end stay at the end', () => {
    const { send, player } = listen();
    send({ type: 'start', at: 2 });
    send({ type: 'step', by: 1 });
    expect(player().at).toBe(2);
    send({ type: 'start', at: 0 });
    send({ type: 'step', by: -1 });
    expect(player().at).toBe(0);
  });

  test('a place pointed at moves a player at rest and no other', () => {
    const { send, player } = listen();
    send({ type: 'start', at: 0 });
    send({ type: 'move', at: 2 });
    expect(player().at).toBe(0);
    send({ type: 'pause' });
    send({ type: 'move', at: 2 });
    expect(player()).toMatchObject({ at: 2, phase: { name: 'paused' } });
  });

  test('a voice that gives up leaves the player at its sentence, to be played again', () => {
    const { send, underWay, player } = listen();
    send({ type: 'start', at: 1 });
    underWay()[0]?.fail();
    expect(player()).toMatchObject({ at: 1, phase: { name: 'failed' } });
    send({ type: 'play' });
    expect(underWay().map(({ name }) => name)).toEqual(['fr 1']);
  });

  test('another speed says the sentence again; a rest goes on', () => {
    const { send, acts, underWay } = listen({ pause: 'short' });
    send({ type: 'start', at: 0 });
    send({ type: 'retune' });
    expect(acts.map(({ name }) => name)).toEqual(['fr 0', 'fr 0']);
    underWay()[0]?.end();
    send({ type: 'retune' });
    expect(underWay().map(({ name }) => name)).toEqual(['rest 1200']);
  });
});

const asked = fc.oneof(
  fc.record({ type: fc.constant('start' as const), at: fc.integer({ min: -2, max: 5 }) }),
  fc.record({ type: fc.constant('move' as const), at: fc.integer({ min: -2, max: 5 }) }),
  fc.record({ type: fc.constant('step' as const), by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ type: fc.constantFrom('toggle', 'play', 'pause', 'again', 'loop', 'stop', 'retune') }),
) as fc.Arbitrary<PlayerEvent>;
/** News of any act so far, over or not: browsers send it late, twice and after a cancel. */
const news = fc.record({ news: fc.constantFrom('end' as const, 'fail' as const), of: fc.nat({ max: 60 }) });

test('law: in any order of events, one act at most, and none where nothing plays', () => {
  const settings = fc.record({
    pause: fc.constantFrom<Pause>('none', 'short', 'sentence', 'key'),
    loop: fc.boolean(),
    both: fc.boolean(),
  });
  fc.assert(
    fc.property(settings, fc.array(fc.oneof(asked, news), { maxLength: 60 }), (rules, events) => {
      const { player, send, acts, underWay } = listen(rules);
      for (const event of events) {
        if ('type' in event) send(event);
        else if (acts.length > 0) acts[event.of % acts.length]?.[event.news]();
        const { phase, at, side } = player();
        const expected =
          phase.name === 'speaking'
            ? [`${side} ${at}`]
            : phase.name === 'resting'
              ? [`rest ${phase.ms}`]
              : [];
        expect(underWay().map(({ name }) => name)).toEqual(expected);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(3);
      }
      send({ type: 'stop' });
      expect(underWay()).toEqual([]);
      expect(player().phase.name).toBe('stopped');
    }),
    { numRuns: 1000 },
  );
});
