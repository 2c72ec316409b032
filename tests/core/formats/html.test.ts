import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Element, parseElements } from '#core/formats/elements.ts';
import { readPairedHtml } from '#core/formats/paired-html.ts';
import { tidyDocument } from '#core/formats/tidy.ts';
import { writeHtml } from '#core/formats/write-html.ts';
import { anyDocument, TALE } from './documents.ts';
import { editionOf, TALE_EDITION } from './editions.ts';

function elementsIn(root: Element): Element[] {
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));
}

describe('a page of pairs', () => {
  const page = writeHtml(TALE_EDITION);
  const elements = elementsIn(parseElements(page, 'html'));

  test('comes back as the document it was made of, without its notes', () => {
    expect(readPairedHtml([page])).toEqual(TALE);
  });

  test('law: export then import is the identity', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readPairedHtml([writeHtml(editionOf(document))])).toEqual(tidyDocument(document));
      }),
    );
  });

  test('needs nothing but itself', () => {
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object']) expect(names).not.toContain(name);
    for (const { attributes } of elements) expect(attributes.href ?? '#').toMatch(/^#/);
    expect(page).not.toMatch(/url\(|@import/);
  });

  test('numbers its pairs and says the language of each side', () => {
    const pairs = elements.filter(({ attributes }) => 'data-bead' in attributes);
    expect(pairs.map(({ attributes }) => attributes['data-bead'])).toEqual(['0', '1', '2', '3', '4']);
    expect(
      pairs.map((pair) =>
        elementsIn(pair)
          .filter(({ name }) => name === 'p')
          .map(({ attributes }) => attributes.lang),
      ),
    ).toEqual([['fr', 'en'], ['fr', 'en'], ['fr'], ['fr', 'en'], ['en']]);
  });

  test('its links lead somewhere, its ids are its own', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements.flatMap(({ attributes }) => attributes.href?.slice(1) ?? []);
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) expect(ids).toContain(link);
  });

  test('a note stands behind the words remarked on, and its number with them', () => {
    expect(page).toMatch(
      /Le chat<a [^>]*href="#note-1">1<\/a> dormait\. La souris<a [^>]*href="#note-2">2<\/a> non/,
    );
    expect(page).toContain('<strong>La souris</strong> is feminine &amp; small.');
    expect(page).toContain('The end &lt;of it&gt;.');
  });

  test('a page of someone else is none of ours', () => {
    expect(readPairedHtml(['<p lang="fr">Oui.</p><p lang="en">Yes.</p>'])).toBeUndefined();
  });
});
