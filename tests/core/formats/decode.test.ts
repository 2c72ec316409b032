import { expect, test } from 'vitest';
import { decode } from '#core/formats/decode.ts';

const TEXT = 'L’été, « déjà », où l’Œuvre du maître coûta 5 € à Noël – ça, c’était naïf… ÉTÉ';

/** The letters of the text beyond ASCII in each one-byte encoding. */
const LETTERS = '’é«à»ùŒîû€ëç–ï…É';
const BYTES: Readonly<Record<string, string>> = {
  'windows-1252': '\x92\xe9\xab\xe0\xbb\xf9\x8c\xee\xfb\x80\xeb\xe7\x96\xef\x85\xc9',
  macintosh: '\xd5\x8e\xc7\x88\xc8\x9d\xce\x94\x9e\xdb\x91\x8d\xd0\x95\xc9\x83',
};

const utf8 = new TextEncoder();
const inBytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function encoded(text: string, encoding: string): Uint8Array {
  const bytes = BYTES[encoding]!;
  return inBytes([...text].map((letter) => bytes[LETTERS.indexOf(letter)] ?? letter).join(''));
}

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? `\ufeff${text}` : text)].map((character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8.encode(TEXT)],
  ['UTF-8 with its mark', utf8.encode(`\ufeff${TEXT}`)],
  ['UTF-16 LE with its mark', utf16(TEXT, true, true)],
  ['UTF-16 BE with its mark', utf16(TEXT, false, true)],
  ['UTF-16 LE', utf16(TEXT, true, false)],
  ['UTF-16 BE', utf16(TEXT, false, false)],
  ['windows-1252', encoded(TEXT, 'windows-1252')],
  ['MacRoman', encoded(TEXT, 'macintosh')],
])('%s', (_, bytes) => expect(decode(bytes)).toBe(TEXT));

test.each([
  ['a single letter of windows-1252', inBytes('Il a d\xfb partir.'), 'Il a dû partir.'],
  ['ISO-8859-15 by its œ', inBytes('Le c\xbdur et la s\xbdur.'), 'Le cœur et la sœur.'],
  [
    'ISO-8859-1 as a page says',
    inBytes('<meta charset="iso-8859-1"><p>\xe9t\xe9'),
    '<meta charset="iso-8859-1"><p>été',
  ],
  [
    'MacRoman as a page says',
    inBytes('<meta charset=macintosh><p>\x8et\x8e'),
    '<meta charset=macintosh><p>été',
  ],
  [
    'UTF-8 though a page says otherwise',
    utf8.encode('<meta charset="iso-8859-1"><p>été'),
    '<meta charset="iso-8859-1"><p>été',
  ],
  [
    'windows-1252 though a page says UTF-8',
    inBytes('<meta charset="utf-8"><p>\xe9t\xe9'),
    '<meta charset="utf-8"><p>été',
  ],
  [
    'an encoding no one knows',
    inBytes('<meta charset="klingon"><p>\xe9t\xe9'),
    '<meta charset="klingon"><p>été',
  ],
  ['UTF-8 cut off in a letter', utf8.encode('été').slice(0, -1), 'ét'],
  ['ASCII', inBytes('Il pleut.'), 'Il pleut.'],
])('%s', (_, bytes, text) => expect(decode(bytes)).toBe(text));
