/**
 * The part of the alignment lattice that is searched. A node (i, j) stands between sentences: i of the source and j of
 * the target are behind it. Row i holds the nodes `low[i]` … `high[i]`, and `start[i]` is the index of its first one.
 */
export type Corridor = {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly start: Int32Array;
};

/** A box of the lattice, corners included. */
export type Box = { readonly i0: number; readonly j0: number; readonly i1: number; readonly j1: number };

// A box that nothing is known about is searched whole up to this many nodes, and else along its diagonal.
const WHOLE_BOX = 250_000;

/** All nodes inside the boxes and up to a margin to their left and right. The boxes lie along a rising path. */
export function corridorOf(
  boxes: readonly Box[],
  sources: number,
  targets: number,
  marginOf: (box: number) => number,
): Corridor {
  const low = new Int32Array(sources + 1).fill(targets);
  const high = new Int32Array(sources + 1);
  boxes.forEach((box, b) => {
    const margin = marginOf(b);
    for (let i = box.i0; i <= box.i1; i++) {
      const [from, to] = columns(box, i);
      low[i] = Math.min(low[i]!, Math.max(0, from - margin));
      high[i] = Math.max(high[i]!, Math.min(targets, to + margin));
    }
  });
  return connected(low, high);
}

function columns({ i0, j0, i1, j1 }: Box, i: number): [number, number] {
  const rows = i1 - i0 + 1;
  const width = j1 - j0 + 1;
  if (rows * width <= WHOLE_BOX) return [j0, j1];
  const half = Math.max(Math.abs(rows - width), Math.ceil(WHOLE_BOX / rows / 2), 30);
  const middle = j0 + ((i - i0) / rows) * width;
  return [Math.max(j0, Math.floor(middle - half)), Math.min(j1, Math.ceil(middle + half))];
}

/** Makes both borders rise and each row touch the next, so that a path can always go on. */
function connected(low: Int32Array, high: Int32Array): Corridor {
  const last = low.length - 1;
  for (let i = 1; i <= last; i++) high[i] = Math.max(high[i]!, high[i - 1]!);
  for (let i = last; i > 0; i--) low[i - 1] = Math.min(low[i - 1]!, low[i]!, high[i - 1]!);
  for (let i = 1; i <= last; i++) low[i] = Math.min(low[i]!, high[i - 1]!);
  low[0] = 0;
  const start = new Int32Array(low.length + 1);
  for (let i = 0; i <= last; i++) start[i + 1] = start[i]! + high[i]! - low[i]! + 1;
  return { low, high, start };
}

/** The same nodes seen from the target side. */
export function transposed({ low, high }: Corridor, targets: number): Corridor {
  const from = new Int32Array(targets + 1).fill(low.length - 1);
  const to = new Int32Array(targets + 1);
  for (let i = 0; i < low.length; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      if (i < from[j]!) from[j] = i;
      if (i > to[j]!) to[j] = i;
    }
  }
  return connected(from, to);
}
