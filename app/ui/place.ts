/** The first bead of the page whose end is below the bars at the window's top; undefined where there is none. */
export function firstBeadInSight(): HTMLElement | undefined {
  const bars = [...document.querySelectorAll('.masthead, .toolbar')].map(
    (bar) => bar.getBoundingClientRect().bottom,
  );
  const top = Math.max(0, ...bars);
  const beads = [...document.querySelectorAll<HTMLElement>('[data-bead]')];
  return beads.find((bead) => bead.getBoundingClientRect().bottom > top);
}
