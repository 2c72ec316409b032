import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseElements } from '#core/formats/elements.ts';
import { tidyDocument } from '#core/formats/tidy.ts';
import { readTmx, writeTmx } from '#core/formats/tmx.ts';
import { problemOf } from './bad-files.ts';
import { anyDocument, TALE } from './documents.ts';
import { xmlFaults } from './well-formed.ts';

/** A memory as another tool writes it. */
const memory = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<tmx version="1.4"><header creationtool="OmegaT" creationtoolversion="6" segtype="sentence" o-tmf="OmegaT" adminlang="EN-US" srclang="*all*" datatype="plaintext"/><body>${body}</body></tmx>`;
const unit = (...variants: readonly [string, string][]) =>
  `<tu>${variants.map(([tag, text]) => `<tuv ${tag}><seg>${text}</seg></tuv>`).join('')}</tu>`;
const FR = 'xml:lang="fr"';
const EN = 'xml:lang="en"';

const pairsOf = (text: string) => {
  const imported = readTmx(text);
  if (imported.kind !== 'bitext') throw new Error('not a bitext');
  return imported.chapters
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .map(({ french, english }) => [french.join('|'), english.join('|')]);
};

describe('what we write', () => {
  test('a tale comes back as it was', () => {
    expect(readTmx(writeTmx(TALE))).toEqual({ kind: 'bitext', ...TALE });
  });

  test('law: export then import is the identity', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readTmx(writeTmx(document))).toEqual({ kind: 'bitext', ...tidyDocument(document) });
      }),
    );
  });

  test('law: what is tidy stays as it is', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const tidied = tidyDocument(document);
        expect(tidyDocument(tidied)).toEqual(tidied);
      }),
    );
  });

  /** The content models and the required attributes of TMX 1.4b's DTD, of the elements that we write. */
  const DTD: Readonly<Record<string, readonly [content: RegExp, attributes: readonly string[]]>> = {
    tmx: [/^header body $/, ['version']],
    header: [
      /^(?:prop )*$/,
      ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'],
    ],
    body: [/^(?:tu )*$/, []],
    tu: [/^(?:prop )*(?:tuv )+$/, []],
    tuv: [/^(?:prop )*seg $/, ['xml:lang']],
    prop: [/^$/, ['type']],
    seg: [/^$/, []],
  };

  test('law: is well-formed, and as the DTD has it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = writeTmx(document);
        expect(xmlFaults(text)).toEqual([]);
        parseElements(text, 'xml', ({ name, attributes, children }) => {
          const content = children
            .map((child) => (typeof child === 'string' ? '' : `${child.name} `))
            .join('');
          expect([name, content]).toEqual([name, expect.stringMatching(DTD[name]![0])]);
          expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...DTD[name]![1]]));
        });
      }),
    );
  });

  test('an omission is a unit of one language, a bead of several sentences one segment', () => {
    const text = writeTmx(TALE);
    expect(text).toContain('<seg>Le chat dormait. La souris non\u202f!</seg>');
    expect(text.match(/<tu>/g)).toHaveLength(5);
    expect(text.match(/<tuv /g)).toHaveLength(8);
  });

  test('a sentence changed by another tool is still read', () => {
    const text = writeTmx(TALE).replace('Le chat dormait. La souris', 'Le matou dormait. La souris');
    expect(pairsOf(text)[1]).toEqual([
      'Le matou dormait. La souris non\u202f!',
      'The cat slept; the mouse did not!',
    ]);
  });
});

describe('what other tools write', () => {
  test.each([
    ['country codes', unit(['xml:lang="EN-US"', 'Yes'], ['xml:lang="fr-CA"', 'Oui'])],
    ['the old attribute', unit(['lang="EN"', 'Yes'], ['lang="FR"', 'Oui'])],
    ['three-letter codes', unit(['xml:lang="eng"', 'Yes'], ['xml:lang="fra"', 'Oui'])],
    ['more languages', unit(['xml:lang="de"', 'Ja'], [EN, 'Yes'], ['xml:lang="frp"', 'Ouè'], [FR, 'Oui'])],
    ['two of one language', unit([FR, 'Oui'], ['xml:lang="fr-CA"', 'Ouais'], [EN, 'Yes'])],
    ['formatting', unit([FR, '<bpt i="1">&lt;b></bpt>Oui<ept i="1">&lt;/b></ept>'], [EN, '<hi>Yes</hi>'])],
    [
      'codes that hold text',
      unit([FR, 'Oui<ph>fn<sub>note</sub></ph>'], [EN, 'Y<it pos="begin">x</it>es<ut>u</ut>']),
    ],
    ['character data', unit([FR, '<![CDATA[Oui]]>'], [EN, ' Y&#101;s\n'])],
    [
      'notes and properties',
      `<tu><note>Non</note><prop type="x-chapter">9</prop>${unit([FR, 'Oui'], [EN, 'Yes']).slice(4)}`,
    ],
  ])('reads %s', (_, body) => {
    expect(pairsOf(memory(body))).toEqual([['Oui', 'Yes']]);
  });

  test('a unit without French or without English is an omission, one without either is passed over', () => {
    const body = unit([FR, 'Oui']) + unit([EN, 'No']) + unit(['xml:lang="de"', 'Ja']);
    expect(pairsOf(memory(body))).toEqual([
      ['Oui', ''],
      ['', 'No'],
    ]);
  });

  test('French without English is a text', () => {
    expect(readTmx(memory(unit([FR, 'Oui'], ['xml:lang="de"', 'Ja']) + unit([FR, 'Non'])))).toEqual({
      kind: 'text',
      language: 'fr',
      chapters: [{ paragraphs: ['Oui', 'Non'] }],
    });
  });

  test.each([
    [
      'entities of its own',
      memory(unit([FR, '&x;'], [EN, 'Yes']), '<!DOCTYPE tmx [<!ENTITY x "boom">]>'),
      'entities',
    ],
    ['no French', memory(unit(['xml:lang="de"', 'Ja'], [EN, 'Yes'])), 'no-french'],
    ['no unit', memory(''), 'empty'],
    ['an end cut off', memory(unit([FR, 'Oui'], [EN, 'Yes'])).slice(0, -30), 'damaged'],
    ['another language of XML', '<html><body>Oui</body></html>', 'unknown'],
  ])('refuses %s', (_, text, problem) => {
    expect(problemOf(() => readTmx(text))).toBe(problem);
  });

  test('an unknown entity stays as it is written', () => {
    expect(pairsOf(memory(unit([FR, 'Oui &x;'], [EN, 'Yes'])))).toEqual([['Oui &x;', 'Yes']]);
  });
});
