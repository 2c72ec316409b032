import { lazy, useState } from 'react';
import { beadInSight } from '#app/ui/place.ts';
import { elementOf } from './locate.ts';
import { type PassageNumber, type Spot, TITLE } from './moves.ts';

/** The player comes with its own code, fetched when it is asked for. */
export const Player = lazy(async () => ({ default: (await import('#app/listen/Player.tsx')).Player }));

/** The passage the reader last went to by key or press; one that the pointer only passed over is not meant. */
export function useChosen(
  spot: Spot | undefined,
  card: 'pointed' | 'stepped' | 'pinned' | undefined,
): PassageNumber | undefined {
  const [chosen, setChosen] = useState<PassageNumber>();
  const meant = spot && (spot.word === undefined || card === 'stepped' || card === 'pinned');
  if (meant && spot.passage !== chosen) setChosen(spot.passage);
  return chosen;
}

/** Where “from here” is: the passage chosen, if it is in sight, else the first that is. */
export function hereOf(chosen: PassageNumber | undefined): PassageNumber {
  if (chosen !== undefined && isInSight(chosen)) return chosen;
  const bead = beadInSight();
  return bead === undefined || isInSight(TITLE) ? TITLE : bead;
}

function isInSight(passage: PassageNumber): boolean {
  const { top, bottom } = elementOf(passage)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  return bottom > 0 && top < innerHeight;
}
