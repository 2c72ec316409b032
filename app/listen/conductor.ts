import { AT_REST, advance, type Player, type PlayerEvent, type Rules } from './player.ts';

/** The outside of the player: each begins an act, tells of its end, and returns how to break it off. */
export type Ports = {
  readonly say: (
    at: number,
    side: 'fr' | 'en',
    onSaid: (took: number) => void,
    onFailed: () => void,
  ) => () => void;
  readonly rest: (ms: number, onRested: () => void) => () => void;
};

export type Conductor = {
  readonly player: () => Player;
  readonly send: (event: PlayerEvent) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Does what the player says: breaks off the act of the turn before, then begins that of the new one. */
export function conductor(rules: () => Rules, { say, rest }: Ports): Conductor {
  let player = AT_REST;
  let breakOff = () => {};
  const listeners = new Set<() => void>();

  const begin = ({ phase, at, side, turn }: Player) => {
    if (phase.name === 'resting') return rest(phase.ms, () => send({ type: 'rested', turn }));
    if (phase.name !== 'speaking') return () => {};
    return say(
      at,
      side,
      (took) => send({ type: 'said', turn, took }),
      () => send({ type: 'failed', turn }),
    );
  };
  const send = (event: PlayerEvent) => {
    const before = player;
    player = advance(before, event, rules());
    if (player === before) return;
    if (player.turn !== before.turn) {
      const { turn } = player;
      breakOff();
      breakOff = () => {};
      const stop = begin(player);
      // An act may be over at once, and another under way in its place.
      if (player.turn === turn) breakOff = stop;
    }
    for (const listener of listeners) listener();
  };

  return {
    player: () => player,
    send,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
