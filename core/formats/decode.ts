import { FormatError } from './document.ts';

/**
 * The text of a file, whichever way its letters are written. `declared` is the encoding that the file names itself.
 * UTF-8 and UTF-16 prove themselves; among the old one-byte encodings the French letters decide.
 * Throws a FormatError: `not-text` for bytes that are no writing, `encoding` for writing that nothing here reads.
 */
export function decode(bytes: Uint8Array, declared: string | undefined = declaredIn(bytes)): string {
  const unicode = wideEncoding(bytes);
  if (unicode) return decodeAs(unicode, bytes) ?? fail('encoding');
  if (isBinary(bytes)) throw new FormatError('not-text');
  return (
    decodeAs('utf-8', bytes) ??
    (declared && !/^utf-?8$/i.test(declared) ? decodeAs(declared, bytes) : undefined) ??
    byFrenchLetters(bytes)
  );
}

function fail(problem: 'encoding' | 'not-text'): never {
  throw new FormatError(problem);
}

/** The encoding that an XML declaration or an HTML `meta` names, read as ASCII. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  if (!/^\s*</.test(head)) return undefined;
  return (/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head))?.[1];
}

/** Strict; a letter cut off at the very end of the file is left out. Undefined where the bytes say otherwise. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

const SAMPLE = 4096;

/** UTF-16, by its mark or because every other byte of a Latin text is then zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

/** Control characters that no text has, in more than one byte of two hundred. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  return controls * 200 > bytes.length;
}

const ONE_BYTE = ['windows-1252', 'iso-8859-15', 'macintosh'] as const;
const ENOUGH_LETTERS = 2000;

/** Reads a one-byte encoding in the way that gives the most French. */
function byFrenchLetters(bytes: Uint8Array): string {
  const sample = aroundAccents(bytes);
  let best: { encoding: string; score: number } = { encoding: '', score: 0 };
  for (const encoding of ONE_BYTE) {
    const score = frenchness(new TextDecoder(encoding).decode(sample));
    if (score > best.score) best = { encoding, score };
  }
  if (best.score <= 0) throw new FormatError('encoding');
  return decodeAs(best.encoding, bytes) ?? fail('encoding');
}

/** The bytes beyond ASCII, each with its neighbours: the rest is the same in every encoding. */
function aroundAccents(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let i = 0; i < bytes.length && sample.length < ENOUGH_LETTERS * 4; i++) {
    if (bytes[i]! >= 0x80) sample.push(bytes[i - 1] ?? 0x20, bytes[i]!, bytes[i + 1] ?? 0x20, 0x20);
  }
  return Uint8Array.from(sample);
}

// The weights are ours: a French letter where one can stand speaks for a reading, a symbol that nobody types or a
// capital in mid-word against it.
const EVIDENCE: readonly (readonly [RegExp, number])[] = [
  [/(?<=\p{Ll})[ÀÂÇÈÉÊËÎÏÔÙÛŒ]/gu, -2],
  [/[\u0080-\u009f]/g, -3],
  [/[éèàçêùâîôûëïüœæÿ]/g, 1],
  [/[ÉÈÀÇÊÂÎÔŒ]/g, 0.6],
  [/[\u00a0«»’‘“”–—…°€]/g, 0.5],
  [/[ñáíóúöäßãå£§·²º]/gi, 0.1],
  [/[√∂ƒ≈∆◊∫Ωπ∏∑≤≥∞≠ﬁﬂˆ˜¯˘˙˚¸˝˛ˇı‡†‰ŽžŠšŸ¤¦¨´¼½¾¬¥±¹³¢µ¶×÷ÐðÞþ\uf8ff]/g, -1],
];

function frenchness(text: string): number {
  return EVIDENCE.reduce((sum, [pattern, weight]) => sum + weight * (text.match(pattern)?.length ?? 0), 0);
}
