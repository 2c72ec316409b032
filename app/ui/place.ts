/** The first bead of the page whose end is below the bars at the window's top; undefined where there is none. */
export function firstBeadInSight(): HTMLElement | undefined {
  const bars = [...document.querySelectorAll('.masthead, .toolbar')].map(
    (bar) => bar.getBoundingClientRect().bottom,
  );
  const top = Math.max(0, ...bars);
  const beads = [...document.querySelectorAll<HTMLElement>('[data-bead]')];
  return beads.find((bead) => bead.getBoundingClientRect().bottom > top);
}

/** Its number. */
export function beadInSight(): number | undefined {
  const bead = firstBeadInSight()?.dataset.bead;
  return bead === undefined ? undefined : Number(bead);
}

/** The number of the bead at the top of the window; that of the last one once the end of the text is in sight. */
export function beadReached(): number {
  const last = [...document.querySelectorAll<HTMLElement>('[data-bead]')].at(-1);
  const ended = last !== undefined && last.getBoundingClientRect().bottom < innerHeight;
  return Number((ended ? last : firstBeadInSight())?.dataset.bead ?? 0);
}
