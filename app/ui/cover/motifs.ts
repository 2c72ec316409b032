import type { Random } from '#core/practice/random.ts';

/** A shape on the left-hand page, 100 wide and 120 high: a path, and which of the palette's colours fills it. */
export type Shape = { readonly d: string; readonly tone: 'deep' | 'mid' | 'accent' | 'paper' };

export const WIDTH = 100;
export const HEIGHT = 120;

type Motif = (random: Random) => readonly Shape[];

/** Every motif touches the fold, at x = 100, where the facing page takes it up. */
export const MOTIFS = {
  /** Hills under a sun. */
  hills: (random) => [
    circle(between(random, 50, 88), between(random, 26, 46), between(random, 12, 18), 'accent'),
    hill(random, 78, 'mid'),
    hill(random, 96, 'deep'),
  ],
  /** Waves, and a moon. */
  waves: (random) => [
    circle(between(random, 26, 70), between(random, 24, 40), between(random, 9, 14), 'accent'),
    ...[62, 78, 94].map((y, i): Shape => wave(random, y, i === 1 ? 'deep' : i === 0 ? 'mid' : 'accent')),
    wave(random, 108, 'deep'),
  ],
  /** Roofs along a street. */
  roofs: (random) => {
    const shapes: Shape[] = [circle(between(random, 20, 80), 24, 8, 'accent')];
    for (let x = 0, i = 0; x < WIDTH; i++) {
      const width = Math.min(between(random, 15, 26), WIDTH - x);
      const top = between(random, 44, 84);
      const d = `M${x} ${HEIGHT}V${top}l${n(width / 2)} -${n(width * 0.5)}L${n(x + width)} ${top}V${HEIGHT}z`;
      shapes.push({ d, tone: i % 2 ? 'mid' : 'deep' });
      x += width;
    }
    return shapes;
  },
  /** Plates on a table. */
  plates: (random) => {
    const [x, y] = [between(random, 62, 92), between(random, 52, 72)];
    return [
      circle(x, y, 44, 'mid'),
      circle(x, y, 31, 'paper'),
      circle(x, y, 19, 'accent'),
      circle(between(random, 10, 24), between(random, 92, 108), 15, 'deep'),
      circle(between(random, 14, 30), between(random, 14, 26), 10, 'accent'),
    ];
  },
  /** Orbits round the fold. */
  orbits: (random) => [
    circle(WIDTH, 60, 52, 'mid'),
    circle(WIDTH, 60, 38, 'paper'),
    circle(WIDTH, 60, 24, 'deep'),
    ...[0, 1, 2].map((i): Shape => {
      const angle = Math.PI * between(random, 0.6 + i * 0.25, 0.8 + i * 0.25);
      const reach = i % 2 ? 45 : 31;
      return circle(WIDTH + reach * Math.cos(angle), 60 + reach * Math.sin(angle), 5 + i, 'accent');
    }),
  ],
  /** An arcade. */
  arches: (random) => {
    const width = [50, 100 / 3][Math.floor(random() * 2)] ?? 50;
    const top = between(random, 42, 58);
    const shapes: Shape[] = [rectangle(0, 22, WIDTH, 98, 'mid'), rectangle(0, 22, WIDTH, 6, 'deep')];
    for (let x = 0; x < WIDTH - 1; x += width) {
      const [from, to] = [x + width * 0.16, x + width * 0.84];
      const radius = n((to - from) / 2);
      const d = `M${n(from)} ${HEIGHT}V${top}a${radius} ${radius} 0 0 1 ${n(to - from)} 0V${HEIGHT}z`;
      shapes.push({ d, tone: 'deep' });
    }
    return [...shapes, circle(between(random, 30, 80), 100, 9, 'accent')];
  },
  /** A letter, half open. */
  letter: (random) => {
    const top = between(random, 34, 44);
    const tip = between(random, 70, 82);
    return [
      rectangle(18, top, 82, 62, 'mid'),
      { d: `M18 ${top}H100V${tip}z`, tone: 'deep' },
      circle(WIDTH, tip, 8, 'accent'),
    ];
  },
  /** Two voices. */
  voices: (random) => [
    bubble(between(random, 34, 42), 42, 30, 'mid'),
    circle(WIDTH, between(random, 78, 88), 28, 'accent'),
    circle(between(random, 14, 22), 98, 6, 'deep'),
  ],
  /** Columns of print. */
  columns: (random) => [
    rectangle(14, 16, 86, 12, 'deep'),
    rectangle(14, 36, 40, between(random, 26, 40), 'accent'),
    ...Array.from({ length: 11 }, (_, i) =>
      rectangle(62, 36 + i * 7, i === 10 ? 18 : between(random, 32, 38), 3, 'mid'),
    ),
    ...Array.from({ length: 4 }, (_, i) => rectangle(14, 85 + i * 7, between(random, 30, 40), 3, 'mid')),
  ],
  /** Leaves on a stem. */
  leaves: (random) => {
    const shapes: Shape[] = [rectangle(WIDTH - 1.5, 10, 1.5, 110, 'deep')];
    for (let y = 112, i = 0; y > 24; y -= between(random, 17, 23), i++) {
      const reach = between(random, 34, 66) * (0.55 + y / 260);
      const d = `M100 ${n(y)}Q${n(100 - reach * 0.45)} ${n(y - 24)} ${n(100 - reach)} ${n(y - 20)}Q${n(100 - reach * 0.5)} ${n(y + 6)} 100 ${n(y)}z`;
      shapes.push({ d, tone: (['deep', 'mid', 'accent'] as const)[i % 3] ?? 'mid' });
    }
    return shapes;
  },
  /** Light through a blind, and a keyhole. */
  blind: (random) => [
    ...Array.from({ length: 8 }, (_, i) => {
      const y = 8 + i * 14;
      return { d: `M0 ${y}L100 ${y - between(random, 6, 9)}v7L0 ${y + 7}z`, tone: 'mid' } as const;
    }),
    circle(WIDTH, 54, 15, 'deep'),
    { d: 'M100 56L88 92H100z', tone: 'deep' },
    circle(between(random, 20, 60), between(random, 84, 104), 5, 'accent'),
  ],
  /** Rails to the horizon. */
  rails: (random) => {
    const horizon = between(random, 42, 54);
    return [
      circle(WIDTH, horizon, between(random, 18, 26), 'accent'),
      rectangle(0, horizon, WIDTH, HEIGHT - horizon, 'mid'),
      { d: `M100 ${horizon}L20 120H34z`, tone: 'deep' },
      ...Array.from({ length: 6 }, (_, i): Shape => {
        const y = horizon + 6 + i * i * 2.1;
        const reach = ((y - horizon) / (HEIGHT - horizon)) * 84;
        return rectangle(100 - reach, y, reach, 1.2 + i * 0.5, 'deep');
      }),
    ];
  },
  /** Papers cut out and pasted. */
  cutouts: (random) => [
    rectangle(12, 14, 42, 50, 'mid'),
    rectangle(58, 56, 42, 52, 'deep'),
    blob(random, 66, 38, 20, 'accent'),
    blob(random, 32, 88, 18, 'accent'),
  ],
} as const satisfies Record<string, Motif>;

export type MotifName = keyof typeof MOTIFS;

const n = (value: number) => Math.round(value * 10) / 10;
const between = (random: Random, low: number, high: number) => n(low + random() * (high - low));

const circle = (x: number, y: number, radius: number, tone: Shape['tone']): Shape => ({
  d: `M${n(x - radius)} ${n(y)}a${n(radius)} ${n(radius)} 0 1 0 ${n(radius * 2)} 0a${n(radius)} ${n(radius)} 0 1 0 ${n(-radius * 2)} 0`,
  tone,
});

const rectangle = (x: number, y: number, width: number, height: number, tone: Shape['tone']): Shape => ({
  d: `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`,
  tone,
});

function hill(random: Random, y: number, tone: Shape['tone']): Shape {
  const [left, middle, right] = [between(random, -8, 14), between(random, -24, 6), between(random, -10, 12)];
  return {
    d: `M0 ${n(y + left)}Q${between(random, 30, 60)} ${n(y + middle)} 100 ${n(y + right)}V120H0z`,
    tone,
  };
}

function wave(random: Random, y: number, tone: Shape['tone']): Shape {
  const height = between(random, 4, 8);
  const crests = Array.from({ length: 4 }, (_, i) => `q12.5 ${i % 2 ? height : -height} 25 0`).join('');
  return { d: `M0 ${y}${crests}V120H0z`, tone };
}

const bubble = (x: number, y: number, radius: number, tone: Shape['tone']): Shape => ({
  d: `${circle(x, y, radius, tone).d}M${n(x - 14)} ${n(y + radius - 6)}l-6 20 24 -16z`,
  tone,
});

function blob(random: Random, x: number, y: number, radius: number, tone: Shape['tone']): Shape {
  const at = (i: number, reach: number) => {
    const angle = (i / 5) * 2 * Math.PI;
    return `${n(x + reach * Math.cos(angle))} ${n(y + reach * Math.sin(angle))}`;
  };
  const petals = Array.from({ length: 5 }, (_, i) => {
    const reach = radius * (1.3 + random() * 0.7);
    return `Q${at(i + 0.5, reach)} ${at(i + 1, radius * 0.62)}`;
  });
  return { d: `M${at(0, radius * 0.62)}${petals.join('')}z`, tone };
}
