import { describe, expect, test } from 'vitest';
import { listSlugs, loadSource } from '#content/load.ts';
import { align } from '#core/bitext/align.ts';
import { english, french } from '#core/text/language.ts';
import { type Segment, segment } from '#core/text/segment.ts';

/* What the reader's page relies on for every text of the library: each sentence faces its own translation. */

describe.each(listSlugs())('%s', (slug) => {
  const { fr, en } = loadSource(slug);
  const { source, target, beads } = align(segment(fr.body, french), segment(en.body, english));
  const sides = beads.map((bead) => ({
    french: bead.source.map((index) => source[index]!),
    english: bead.target.map((index) => target[index]!),
  }));
  const text = (segments: readonly Segment[]) => segments.map((sentence) => sentence.text).join(' ');

  test('no sentence is without its counterpart, and none is lost among many', () => {
    const wrong = sides
      .filter((side) => [side.french, side.english].some(({ length }) => length < 1 || length > 2))
      .map((side) => [text(side.french), text(side.english)]);
    expect(wrong).toEqual([]);
  });

  test('every pair stays within one paragraph and its counterpart', () => {
    const wrong = sides
      .filter((side) => {
        const paragraphs = [...side.french, ...side.english].map(({ paragraph }) => paragraph);
        return new Set(paragraphs).size !== 1;
      })
      .map((side) => [text(side.french), text(side.english)]);
    expect(wrong).toEqual([]);
  });
});
