import { seeded } from '#core/practice/random.ts';
import { HEIGHT, MOTIFS, type MotifName, type Shape, WIDTH } from './motifs.ts';

type Palette = Readonly<Record<Shape['tone'], string>>;

const PALETTES: readonly Palette[] = [
  { paper: '#f3e9d2', deep: '#22324d', mid: '#d9a441', accent: '#b5502f' },
  { paper: '#f1ead8', deep: '#24453a', mid: '#8fae8b', accent: '#d9694a' },
  { paper: '#f4e8e0', deep: '#4a2a44', mid: '#d18b9b', accent: '#d8a94a' },
  { paper: '#f0e4cf', deep: '#1f5560', mid: '#a7cdd1', accent: '#b8392b' },
  { paper: '#efe9dd', deep: '#2b2b2b', mid: '#a9a69c', accent: '#a52016' },
  { paper: '#f5eadb', deep: '#33597d', mid: '#e8b48c', accent: '#9c4a2f' },
  { paper: '#efeaf0', deep: '#2f2f63', mid: '#a9a3d1', accent: '#e3a72f' },
  { paper: '#f1eeda', deep: '#55562b', mid: '#bcbf6a', accent: '#a6452f' },
];

/** What stands for a topic, by its French name as the texts give it. */
const MOTIF_OF: Readonly<Record<string, MotifName>> = {
  actualité: 'columns',
  arts: 'cutouts',
  cuisine: 'plates',
  dialogues: 'voices',
  histoire: 'arches',
  légendes: 'waves',
  lettres: 'letter',
  nature: 'leaves',
  polar: 'blind',
  portraits: 'cutouts',
  science: 'orbits',
  société: 'voices',
  sport: 'rails',
  technologie: 'orbits',
  travail: 'columns',
  'vie quotidienne': 'roofs',
  ville: 'roofs',
  voyage: 'rails',
};

type Props = { readonly slug: string; readonly topics: readonly string[] };

/**
 * A text's cover, drawn from its name and topics: a motif on the left-hand page, and in other colours on the facing
 * one, as a translation faces its text. The same text always has the same cover.
 */
export function Cover({ slug, topics }: Props) {
  const random = seeded(hash(slug));
  const palette = PALETTES[Math.floor(random() * PALETTES.length)]!;
  const names = Object.keys(MOTIFS) as MotifName[];
  const topic = topics.find((each) => MOTIF_OF[each]);
  const name = topic ? MOTIF_OF[topic]! : names[Math.floor(random() * names.length)]!;
  const shapes = MOTIFS[name](random);
  const facing: Palette = { ...palette, paper: palette.deep, deep: palette.paper };
  const drawing = `${page(shapes, palette)}<g transform="matrix(-1 0 0 1 ${WIDTH * 2} 0)">${page(shapes, facing)}</g>`;
  return (
    <svg
      className="cover"
      viewBox={`0 0 ${WIDTH * 2} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and colours of our own; as elements, twenty a cover, they would be most of what the library page has to hydrate
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  );
}

function page(shapes: readonly Shape[], palette: Palette): string {
  // A hair over the fold, or a line of the background would show there.
  const sheet = `M0 0H${WIDTH + 0.2}V${HEIGHT}H0z`;
  const paths = shapes.map(({ d, tone }) => `<path d="${d}" fill="${palette[tone]}"/>`).join('');
  return `<g style="clip-path:path('${sheet}')"><path d="${sheet}" fill="${palette.paper}"/>${paths}</g>`;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
