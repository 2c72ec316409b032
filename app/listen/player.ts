/** What follows a French sentence: nothing, a breath, as long as it took to say it, or silence until a key. */
export type Pause = 'none' | 'short' | 'sentence' | 'key';

/** What the player plays by. */
export type Rules = {
  /** How many sentences there are, and which have an English to be said. */
  readonly count: number;
  readonly hasEnglish: (at: number) => boolean;
  readonly pause: Pause;
};

/**
 * Where listening stands. Every act (something said, a rest) has a `turn` of its own: news of an act that is over
 * comes late and changes nothing, so that two are never under way.
 */
export type Player = {
  /** The sentence, from 0, and which of its sides. */
  readonly at: number;
  readonly side: 'fr' | 'en';
  readonly phase: Phase;
  /** The same sentence over and over. */
  readonly loop: boolean;
  readonly turn: number;
};

/** `waiting` for the reader's key; `failed`: paused because the voice gave up. */
type Phase =
  | { readonly name: 'stopped' | 'paused' | 'failed' | 'speaking' | 'waiting' }
  | { readonly name: 'resting'; readonly ms: number };

export type PlayerEvent =
  /** What the reader asks for. */
  | { readonly type: 'start'; readonly at: number }
  | { readonly type: 'toggle' | 'play' | 'pause' | 'again' | 'loop' | 'stop' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  /** The reader's place is elsewhere: a player at rest goes there. */
  | { readonly type: 'move'; readonly at: number }
  /** The voice or its speed is another. */
  | { readonly type: 'retune' }
  /** News of the act of a turn: said in so many ms, rested, or failed. */
  | { readonly type: 'said'; readonly turn: number; readonly took: number }
  | { readonly type: 'rested' | 'failed'; readonly turn: number };

const BREATH = 1200;
/** Between an English sentence and the French that follows. */
const TURN_OF_PAGE = 700;

export const AT_REST: Player = { at: 0, side: 'fr', phase: { name: 'stopped' }, loop: false, turn: 0 };

/** Whether the player goes on by itself. */
export const isUnderWay = ({ phase }: Player) => phase.name === 'speaking' || phase.name === 'resting';

/** What becomes of the player. */
export function advance(player: Player, event: PlayerEvent, rules: Rules): Player {
  const { at, side, turn, phase } = player;
  const toPhase = (next: Phase): Player => ({ ...player, phase: next, turn: turn + 1 });
  const say = (sentence: number, language: 'fr' | 'en' = 'fr'): Player =>
    rules.count === 0
      ? player
      : {
          ...player,
          at: within(sentence, rules),
          side: language,
          phase: { name: 'speaking' },
          turn: turn + 1,
        };
  const stay = (sentence: number): Player => ({
    ...player,
    at: within(sentence, rules),
    side: 'fr',
    phase: { name: 'paused' },
    turn: turn + 1,
  });
  const goOn = (): Player => {
    if (side === 'fr' && rules.hasEnglish(at)) return say(at, 'en');
    if (player.loop) return say(at);
    if (at + 1 < rules.count) return say(at + 1);
    return { ...AT_REST, turn: turn + 1 };
  };
  const play = () => (phase.name === 'waiting' ? goOn() : isUnderWay(player) ? player : say(at, side));

  switch (event.type) {
    case 'start':
      return say(event.at);
    case 'toggle':
      return isUnderWay(player) ? toPhase({ name: 'paused' }) : play();
    case 'play':
      return play();
    case 'pause':
      return isUnderWay(player) || phase.name === 'waiting' ? toPhase({ name: 'paused' }) : player;
    case 'again':
      return say(at);
    case 'loop':
      return { ...player, loop: !player.loop };
    case 'stop':
      return toPhase({ name: 'stopped' });
    case 'step':
      return isUnderWay(player) || phase.name === 'waiting' ? say(at + event.by) : stay(at + event.by);
    case 'move':
      return isUnderWay(player) || phase.name === 'waiting' || event.at === at ? player : stay(event.at);
    case 'retune':
      return phase.name === 'speaking' ? say(at, side) : player;
    case 'said':
      if (phase.name !== 'speaking' || event.turn !== turn) return player;
      if (rules.pause === 'none') return goOn();
      if (side === 'en') return toPhase({ name: 'resting', ms: TURN_OF_PAGE });
      if (rules.pause === 'key') return toPhase({ name: 'waiting' });
      return toPhase({ name: 'resting', ms: rules.pause === 'short' ? BREATH : event.took });
    case 'rested':
      return phase.name === 'resting' && event.turn === turn ? goOn() : player;
    case 'failed':
      return phase.name === 'speaking' && event.turn === turn ? toPhase({ name: 'failed' }) : player;
  }
}

const within = (sentence: number, { count }: Rules) =>
  Math.min(Math.max(sentence, 0), Math.max(count - 1, 0));
