import { ABBREVIATIONS, CLITIC_EXCEPTIONS, UNITS, WHOLE } from './tokenize-data.ts';

/**
 * A piece of text that is one token. Offsets are UTF-16 units, end exclusive; the gaps between pieces are spaces
 * and the hyphens and euphonic *t* of clitics.
 */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly kind: 'word' | 'number' | 'mark' | 'address';
  /** A pronoun hung on its verb: *a-t-il*, *donnez-le-moi*. */
  readonly clitic: boolean;
};

const LETTER = String.raw`\p{L}\p{M}\u00AD`;
const SPACE = String.raw`[ \u00A0\u2007\u2009\u202F]`;

/** What may stand at a place in the text, first match first. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]’']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/uy;
const NUMBER = new RegExp(
  [
    // 1 000 000,5
    String.raw`\d{1,3}(?:${SPACE}\d{3})+(?!\d)(?:[.,]\d+)?`,
    // 2006-08-07, 1914-1918, 23/12/2006, 1/10; but 92 / 42 / CEE
    String.raw`\d+(?:-\d+)+(?![\d${LETTER}])`,
    String.raw`\d+(?:\/\d+)+(?![\d${LETTER}]|\/[${LETTER}])`,
    // 6,6 and 12.5 and 20:30
    String.raw`\d+(?:[.,:’']\d+)*`,
  ].join('|'),
  'uy',
);
const ORDINAL = new RegExp(
  String.raw`\d+(?:ers?|ères?|res?|es?|èmes?|emes?|ndes?|nds?)(?![\d${LETTER}])`,
  'uy',
);
const UNIT = new RegExp(`(?:${UNITS.join('|')})(?![${LETTER}])`, 'uy');
const WORD = new RegExp(
  String.raw`[${LETTER}\d_]+(?:\.?['’ʼ‑‐.·-][${LETTER}\d_]+)*(?:['’ʼ]|\((?:e?s|E?S|e|E|ne|x)\)(?![${LETTER}])|[½²³])?`,
  'uy',
);
const MARK =
  /\.{2,}|-{2,}|[nN]°|°[CF](?!\p{L})|\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic})*|\S/uy;

const LOOKS_LIKE_ACRONYM = /^\p{Lu}(?:\.-?\p{Lu})*$/u;
const DOMAIN = /\.(?:com|fr|org|net|eu|be|ch|ca|uk|de|it|es|tv|io|info|gouv|edu)$/i;
const INCLUSIVE = /^\p{L}+(?:\.(?:e|es|s|ne|nes|le|les|ve|ves|trice|rice|euse|ère|x))+$/iu;

const ELISION = /^(?:[ldjmtsncç]|qu|lorsqu|puisqu|quoiqu|jusqu|quelqu|presqu|entr)['’ʼ]/i;

/** A pronoun after a hyphen; `-t-` before a vowel. */
const CLITIC =
  /[-‐‑](?:t[-‐‑](?=(?:ils?|elles?|on|y|en)$))?(je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en)$/i;
/** *va-t'en*, *parle-m'en*. */
const ELIDED_CLITICS = /[-‐‑]([mtl]['’ʼ])(en|y)$/i;
/** What a verb must end with to carry the pronoun. */
const HOSTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:ils?|elles?|on)$/i, /(?:[tds]|[-‐‑]t)$/i],
  [/^je$/i, /[eisxéè]$/i],
  [/^tu$/i, /[sx]$/i],
  [/^nous$/i, /(?:on|me|d|i|f)s$|(?:ez|tes|[^aou]e)$/i],
  [/^vous$/i, /(?:ez|tes)$/i],
  [/^ce$/i, /^(?:n['’]?)?(?:est|était|sera|serait|fut|fût|sont|étaient|seront|furent|soit|qu['’]est)$/i],
  [/./, /(?:[aesxzt]|[-‐‑](?:moi|toi|lui|nous|vous|l[ae]))$/i],
];

/** Cuts a French text into tokens, as Universal Dependencies do, but *du, des, au, aux* are one. */
export function tokenize(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) at++;
    else at = readPiece(text, at, pieces);
  }
  return pieces;
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code > 0x1fff && /\s/.test(String.fromCharCode(code)));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Reads what stands at `at` into `pieces`; returns where it ends. */
function readPiece(text: string, at: number, pieces: Piece[]): number {
  const code = text.charCodeAt(at);
  if (isDigit(code) || (code === 45 && isDigit(text.charCodeAt(at + 1)) && !follows(text, at))) {
    return readNumber(text, at, pieces);
  }
  const address = mayBeAddress(text, at) ? matchAt(ADDRESS, text, at) : '';
  if (address) return push(pieces, text, at, at + address.length, 'address');
  const chunk = text[at + 1] === '°' ? '' : matchAt(WORD, text, at);
  if (chunk && /^[\p{L}\d_]/u.test(chunk)) return readChunk(text, at, chunk, pieces);
  const mark = matchAt(MARK, text, at) || text[at]!;
  return push(pieces, text, at, at + mark.length, 'mark');
}

/** A sign is a minus only where nothing stands before it. */
const follows = (text: string, at: number): boolean => at > 0 && !/[\s(]/.test(text[at - 1]!);

function readNumber(text: string, at: number, pieces: Piece[]): number {
  const sign = text[at] === '-' ? 1 : 0;
  const address = mayBeAddress(text, at) ? matchAt(ADDRESS, text, at) : '';
  if (address) return push(pieces, text, at, at + address.length, 'address');
  const ordinal = matchAt(ORDINAL, text, at + sign);
  if (ordinal) return push(pieces, text, at, at + sign + ordinal.length, 'number');
  const end = at + sign + matchAt(NUMBER, text, at + sign).length;
  const next = text[end] ?? '';
  if (!/[\p{L}_]/u.test(next)) return push(pieces, text, at, end, 'number');
  if (matchAt(UNIT, text, end) || isTime(text, end)) return push(pieces, text, at, end, 'number');
  const word = matchAt(WORD, text, at + sign);
  return push(pieces, text, at, at + sign + word.length, 'word');
}

/** The h of 20h30. */
const isTime = (text: string, at: number): boolean => /^[hH]\d\d(?!\d)/.test(text.slice(at, at + 4));

/** A cheap look before the pattern is tried: no further than an address is long, or a novel would take minutes. */
function mayBeAddress(text: string, at: number): boolean {
  const start = text.slice(at, at + 4).toLowerCase();
  if (start === 'http' || start === 'www.') return true;
  const mail = text.slice(at, at + 64).indexOf('@');
  return mail > 0 && /^[\w.+-]+$/.test(text.slice(at, at + mail));
}

/** A run of letters, digits, apostrophes, hyphens and dots: one word, or several to be parted. */
function readChunk(text: string, at: number, chunk: string, pieces: Piece[]): number {
  if (isTimeUnit(text, at, chunk)) return push(pieces, text, at, at + 1, 'word');
  const end = at + lengthWithoutDots(chunk);
  let start = at;
  let rest = text.slice(start, end);
  for (let elided = elision(rest); elided; elided = elision(rest)) {
    push(pieces, text, start, start + elided, 'word');
    start += elided;
    rest = rest.slice(elided);
  }
  if (!rest) return end;
  const clitics = cliticsOf(rest);
  const word = start + (clitics[0]?.at ?? rest.length);
  const dotted = clitics.length === 0 && endsWithDot(text, word, rest) ? 1 : 0;
  push(pieces, text, start, word + dotted, 'word');
  for (const { from, length } of clitics) {
    push(pieces, text, start + from, start + from + length, 'word', true);
  }
  return end + dotted;
}

const isTimeUnit = (text: string, at: number, chunk: string): boolean =>
  at > 0 && isDigit(text.charCodeAt(at - 1)) && /^[hH]\d\d$/.test(chunk);

/** *fin.Début* is two words; *U.S.A*, *lemonde.fr* and *étudiant.e.s* are one. */
function lengthWithoutDots(chunk: string): number {
  const dot = chunk.indexOf('.');
  if (dot < 2) return chunk.length;
  if (LOOKS_LIKE_ACRONYM.test(chunk) || DOMAIN.test(chunk) || INCLUSIVE.test(chunk) || /\d/.test(chunk))
    return chunk.length;
  return /^\p{Lu}[\p{L}]?\.-?\p{Lu}/u.test(chunk) ? chunk.length : dot;
}

function elision(word: string): number {
  const match = ELISION.exec(word);
  if (!match || match[0].length === word.length) return match && word.length > 1 ? match[0].length : 0;
  return WHOLE.test(word) ? 0 : match[0].length;
}

type Clitic = { readonly at: number; readonly from: number; readonly length: number };

/** The pronouns hung on a verb, first to last: where each one's hyphen and its letters stand. */
function cliticsOf(word: string): Clitic[] {
  const clitics: Clitic[] = [];
  if (!/[-‐‑]/.test(word) || CLITIC_EXCEPTIONS.test(word)) return clitics;
  const last = /[-‐‑](ci|là)$/i.exec(word);
  if (last && last.index > 2) return [{ at: last.index, from: last.index, length: last[0].length }];
  const elided = ELIDED_CLITICS.exec(word);
  if (elided) {
    const from = elided.index + 1;
    const length = elided[1]!.length;
    return [
      { at: elided.index, from, length },
      { at: from + length, from: from + length, length: elided[2]!.length },
    ];
  }
  let rest = word;
  for (let match = CLITIC.exec(rest); match && clitics.length < 3; match = CLITIC.exec(rest)) {
    const pronoun = match[1]!;
    const host = rest.slice(0, match.index);
    const euphonic = match[0].length > pronoun.length + 1;
    if (!euphonic && !HOSTS.find(([clitic]) => clitic.test(pronoun))![1].test(host)) break;
    clitics.unshift({
      at: match.index,
      from: match.index + match[0].length - pronoun.length,
      length: pronoun.length,
    });
    rest = host;
  }
  return clitics;
}

/** *M.*, *etc.*, the initial of a name: the dot belongs to the word. */
function endsWithDot(text: string, at: number, word: string): boolean {
  if (text[at] !== '.' || text[at + 1] === '.') return false;
  if (ABBREVIATIONS.has(word)) return true;
  if (LOOKS_LIKE_ACRONYM.test(word))
    return word.length > 1 || /^\.(?:[ \u00A0\u202F]\p{Lu}|-)/u.test(text.slice(at, at + 3));
  return false;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function push(
  pieces: Piece[],
  text: string,
  start: number,
  end: number,
  kind: Piece['kind'],
  clitic = false,
): number {
  pieces.push({ start, end, form: text.slice(start, end), kind, clitic });
  return end;
}
