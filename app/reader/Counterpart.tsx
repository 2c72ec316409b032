import { useLayoutEffect, useRef } from 'react';
import type { Lesson } from '#core/lesson/lesson.ts';
import { counterpartRanges, counterpartsOf, type Stretch } from './counterparts.ts';
import { rectsOf } from './locate.ts';
import { passageOf, type Spot } from './moves.ts';

type Props = {
  readonly lesson: Lesson;
  readonly spot: Spot | undefined;
  /** The English of the spot's sentence is under its veil. */
  readonly veiled: boolean;
};

/**
 * What the word at the spot is in the English: lit where the English is shown; where it is veiled, a slip of the veil
 * lets these words through and no others. A screen reader hears the meaning of the word already.
 */
export function Counterpart({ lesson, spot, veiled }: Props) {
  const slip = useRef<HTMLSpanElement>(null);
  const passage = spot && passageOf(lesson, spot.passage);
  const stretches = passage && spot.word !== undefined ? counterpartsOf(passage, spot.word) : [];

  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return;
    CSS.highlights.set('counterpart', new Highlight(...counterpartRanges(lesson, spot)));
  }, [lesson, spot]);

  useLayoutEffect(() => {
    if (slip.current && spot) placeSlip(slip.current, rectsOf(lesson, spot), spot);
  }, [lesson, spot]);

  return (
    <span className="slips" aria-hidden="true">
      {spot && passage && veiled && stretches.length > 0 && (
        // A slip of its own for each word: what stays the same element and changes place is a layout shift.
        <span key={`${spot.passage}-${spot.word}`} ref={slip} className="slip" lang="en">
          {stretches.map((stretch, k) => (
            <Through key={stretch[0]} en={passage.en} stretch={stretch} from={stretches[k - 1]?.[1] ?? 0} />
          ))}
          <Tissue share={1 - (stretches.at(-1)?.[1] ?? 0) / passage.en.length} />
        </span>
      )}
    </span>
  );
}

type ThroughProps = { readonly en: string; readonly stretch: Stretch; readonly from: number };

/** A stretch that shows, behind as much tissue as the English before it is long. */
function Through({ en, stretch: [start, end], from }: ThroughProps) {
  return (
    <>
      <Tissue share={(start - from) / en.length} />
      <mark>{en.slice(start, end)}</mark>
    </>
  );
}

/** What a whole sentence of tissue would measure. */
const SENTENCE_EM = 4;

const Tissue = ({ share }: { readonly share: number }) => (
  <span className="tissue" style={{ inlineSize: `${(0.4 + share * SENTENCE_EM).toFixed(2)}em` }} />
);

/** Between the page and a slip in its margin, and between a slip and the window's edge (CSS pixels). */
const GAP = 20;
const MARGIN = 8;

/**
 * On the facing side, beside the line of the word, where the margin has room for it; else on the veil itself, at the
 * end of the sentence. It is moved by `translate`: nothing else on the page moves.
 */
function placeSlip(slip: HTMLElement, [word]: readonly DOMRect[], { passage }: Spot) {
  const page = slip.parentElement?.getBoundingClientRect();
  const veil = document.querySelector(`[data-bead="${passage}"] .veil`)?.getBoundingClientRect();
  if (!page || !word) return;
  if (slip.hidden) slip.hidden = false;
  if (slip.style.maxInlineSize !== '') slip.style.maxInlineSize = '';
  const height = slip.offsetHeight;
  const isRoom = page.right + GAP + slip.offsetWidth + MARGIN <= document.body.clientWidth;
  slip.hidden = !isRoom && !veil;
  if (slip.hidden) return;
  const place = isRoom || !veil ? { x: page.right + GAP, beside: word } : onVeil(slip, page, veil);
  const y = place.beside.top + (place.beside.height - height) / 2;
  slip.dataset.at = isRoom ? 'margin' : 'veil';
  slip.style.translate = `${place.x - page.left}px ${y - page.top}px`;
}

/** From the veil to the edge of the page, with less tissue if need be; what is too long goes to the line below. */
function onVeil(slip: HTMLElement, page: DOMRect, veil: DOMRect) {
  const room = page.right - veil.left;
  if (slip.offsetWidth > room) slip.style.maxInlineSize = `${room}px`;
  if (slip.scrollWidth <= slip.clientWidth) return { x: veil.left, beside: veil };
  slip.style.maxInlineSize = '';
  const line = new DOMRect(veil.x, veil.bottom, veil.width, slip.offsetHeight);
  return { x: Math.max(page.left, page.right - slip.offsetWidth), beside: line };
}
