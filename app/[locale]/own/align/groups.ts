import type { OwnBead } from '#app/own/contract.ts';

/** Beads that stand together on the page. */
export type Group = { readonly name: string; readonly from: number; readonly beads: readonly OwnBead[] };

/** How many sentences of French go into a group. */
const SIZE = 40;

/**
 * Beads by the French they hold, so that what is out of sight can be left out of layout many at a time. By the
 * sentence and not by the bead: where two beads become one, only their own group changes.
 */
export function grouped(beads: readonly OwnBead[]): Group[] {
  const groups: (Group & { readonly beads: OwnBead[] })[] = [];
  let block = 0;
  for (const [index, bead] of beads.entries()) {
    const [first] = bead.source;
    if (first !== undefined) block = Math.floor(first / SIZE);
    const name = String(block);
    const last = groups.at(-1);
    if (last?.name === name) last.beads.push(bead);
    else groups.push({ name, from: index, beads: [bead] });
  }
  return groups;
}
