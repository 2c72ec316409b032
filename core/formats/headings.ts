/**
 * What a line that stands alone calls itself, from the outermost division of a book to the innermost: a part, a
 * chapter, a bare number, a title without either.
 */
export type HeadingKind = 'part' | 'chapter' | 'number' | 'title';

const ROMAN = '(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const ORDINAL =
  `premi(?:er|ère)|first|second|seconde|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|
  neuvième|dixième|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|dernier|dernière`.replace(
    /\s+/g,
    '',
  );
const CARDINAL =
  `une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|
  trente|quarante|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|
  seventeen|eighteen|nineteen|twenty|thirty|forty|fifty`.replace(/\s+/g, '');
const NUMBER = `(?:${ROMAN}|\\d{1,3}|(?:the )?(?:${ORDINAL})|(?:${CARDINAL})(?:[ -](?:et[ -])?(?:${CARDINAL}))?)(?:er|re|e|ère|ème|°)?`;

const PART = 'partie|part|livre|book|tome|volume|acte|act';
const CHAPTER =
  'chapitre|chapter|scène|scene|lettre|letter|chant|canto|conte|stave|section|épisode|episode|leçon';
/** Divisions that have no number. */
const UNNUMBERED =
  `prologue|épilogue|epilogue|préface|preface|introduction|avant-propos|foreword|afterword|postface|
  conclusion|préambule|dédicace|dedication|avertissement|appendice|appendix|annexe|entracte|interlude`.replace(
    /\s+/g,
    '',
  );
/** A division with its number: `Chapitre II`, `Second Part`, `(Première partie`. */
const named = (names: string) =>
  new RegExp(
    `^\\(?(?:(?:${names}) (?:the )?${NUMBER}|(?:the )?(?:${ORDINAL}) (?:${names}))(?![\\p{L}\\p{N}])`,
    'iu',
  );
const A_PART = named(PART);
const A_CHAPTER = named(CHAPTER);
const AN_UNNUMBERED = new RegExp(`^(?:${UNNUMBERED})[.:]?$`, 'iu');
/** What may follow it: nothing, a mark and a title, or a title that has no stop. */
const REST = /^(?:\s?[.:)—–-]+(?:\s.*)?| [\p{Lu}«“"][^.]*)?$/u;

const ROMAN_CAPITALS = '(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';
const A_NUMBER = new RegExp(`^${ROMAN_CAPITALS}\\.?$`, 'u');
const A_NUMBERED_TITLE = new RegExp(
  `^${ROMAN_CAPITALS}(?:(?:\\.|\\s?[–—:-])\\s\\p{Lu}[^.!?…]{1,60}[.!?]?|\\s\\p{Lu}[\\p{Lu}\\P{L}]{2,60})$`,
  'u',
);
const CONTENTS =
  /^(?:table(?: des (?:matières|chapitres|contes))?|sommaire|(?:table of )?contents|index)\s?[.:]?$/iu;

const LONGEST_NUMBERED = 90;
/** `CHAPITRE I. Comment Candide fut élevé dans un beau château, et comment il fut chassé d'icelui.` */
const LONGEST = 200;

/** What a line calls itself by its words; undefined where nothing in it says that it is a heading. */
export function headingKind(line: string): Exclude<HeadingKind, 'title'> | undefined {
  if (line.length > LONGEST) return undefined;
  if (opens(A_PART, line)) return 'part';
  if (opens(A_CHAPTER, line) || AN_UNNUMBERED.test(line)) return 'chapter';
  return isNumbered(line) ? 'number' : undefined;
}

function opens(division: RegExp, line: string): boolean {
  const [name] = division.exec(line) ?? [];
  return name !== undefined && REST.test(line.slice(name.length));
}

const isNumbered = (line: string) =>
  line.length <= LONGEST_NUMBERED &&
  /^[IVXLC]/.test(line) &&
  (A_NUMBER.test(line) || A_NUMBERED_TITLE.test(line));

/** Only a number, with or without the name of the division: what follows it alone may be its title. */
export const isBareNumber = (line: string): boolean =>
  A_NUMBER.test(line) || (/^\p{L}+ [\p{L}\d-]+\.?$/u.test(line) && headingKind(line) !== undefined);

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The number that a heading is, or begins with: `XIV.`, `3`, `I. La maison`. */
export function numberOf(line: string): number | undefined {
  if (/^\d{1,3}\.?$/.test(line)) return Number.parseInt(line, 10);
  if (!isNumbered(line)) return undefined;
  const digits = [.../^[IVXLC]+/.exec(line)![0]].map((digit) => DIGITS[digit]!);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

export const isContentsTitle = (line: string): boolean => line.length <= 40 && CONTENTS.test(line);

const LONGEST_CAPITALS = 60;

/** `LA PARURE`: a title by its capitals alone, where it stands by itself. */
export const isCapitals = (line: string): boolean =>
  line.length <= LONGEST_CAPITALS &&
  /\p{Lu}.*\p{Lu}/u.test(line) &&
  !/\p{Ll}/u.test(line) &&
  !/[,;:…]$|^[—–-]\s/u.test(line);
