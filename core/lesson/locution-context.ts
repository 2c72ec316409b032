import { type Entry, PARTS_OF_SPEECH } from './entry.ts';
import { opensClause } from './locution-match.ts';
import type { Sentence } from './sentence.ts';
import { isTied } from './tied.ts';

/** Where the words of some locutions meet by chance: what the sentence must look like for the locution. */
export function holds({ headword, pos }: Entry, s: Sentence, tokens: readonly number[]): boolean {
  if (pos.startsWith('pn') && !isWrittenAs(headword, s, tokens)) return false;
  // Ne serait-ce que: behind ne there is no other reading.
  const asks = HAS_CLITIC.test(headword) && !headword.startsWith('ne ');
  if (asks && !tokens.some((i) => isTied(s.tokens, i))) return false;
  const condition = CONDITIONS.get(`${headword} | ${pos}`) ?? CONDITIONS.get(headword);
  return condition === undefined || condition(s, tokens[0]!, tokens.at(-1)!);
}

/** est-ce que, semble-t-il: behind a hyphen, and not c'est ce que. */
const HAS_CLITIC = /-(?:t-)?(?:ce|je|ils?|elles?|on)(?![\p{L}-])/u;

/** A name has its capitals: la Réunion is an island, la réunion a meeting. */
function isWrittenAs(headword: string, s: Sentence, tokens: readonly number[]): boolean {
  const capitals = headword.split(/[ '’]/).filter((word) => /^\p{Lu}/u.test(word) && !/^L[ae]s?$/.test(word));
  const here = tokens.filter(
    (i) => /^\p{Lu}/u.test(s.tokens[i]!.form) && !/^l(?:[ae]s?|['’])$/i.test(s.tokens[i]!.form),
  );
  return here.length >= capitals.length;
}

/** How well a part of speech suits the place, where one expression has several. */
export function fitness({ pos }: Entry, s: Sentence, tokens: readonly number[]): number {
  const before = s.upos(tokens[0]! - 1);
  const after = s.upos(tokens.at(-1)! + 1);
  const alone = (before === '' || before === 'PUNCT') && (after === '' || after === 'PUNCT');
  switch (PARTS_OF_SPEECH[pos].upos) {
    case 'NOUN':
      return tokens.some((i) => s.isVerb(i)) && !isNominal(s, tokens[0]!) ? 0 : 3;
    case 'VERB':
      return tokens.some((i) => s.isVerb(i)) ? 2 : 0;
    case 'INTJ':
      return alone ? 4 : 0;
    case 'ADJ':
      return before === 'NOUN' || before === 'PROPN' ? 3 : 1;
    case 'DET':
      return after === 'NOUN' || after === 'ADJ' ? 3 : 0;
    case 'ADP':
      return /^(?:DET|NOUN|PRON|PROPN|NUM|ADJ)$/.test(after) ? 3 : 1;
    default:
      return 2;
  }
}

/** Ni mise à jour, la mise en vente: a participle that nothing before it takes for a verb. */
const isNominal = (s: Sentence, first: number): boolean =>
  s.isParticiple(first) && /^(?:|PUNCT|DET|ADP|ADP\+DET|CCONJ|ADJ)$/.test(s.upos(first - 1));

type Condition = (s: Sentence, first: number, last: number) => boolean;

/** je vois bien que: the adverb belongs to the verb before it. */
const notAfterVerb: Condition = (s, first) => !s.isFinite(first - 1) && s.word(first - 1) !== 'si';
/** c'est alors que: the word is brought forward. */
const notAfterIs: Condition = (s, first) =>
  s.lemma(first - 1) !== 'être' || !s.isFinite(first - 1) || !/^(?:c'|ce)$/.test(s.word(first - 2));

/** Past the preposition that a headword ends with (it may be the complement's) and past pronouns. */
function infinitiveAfter(s: Sentence, last: number): boolean {
  for (let i = last + 1; i <= last + 5; i++) {
    if (s.isInfinitive(i)) return true;
    if (!/^(?:PRON|ADV|ADP)$/.test(s.upos(i)) && !/^(?:l[ae]s?|l')$/.test(s.word(i))) return false;
  }
  return false;
}
const beforeInfinitive: Condition = (s, _first, last) => infinitiveAfter(s, last);

const beforePresentParticiple: Condition = (s, _first, last) => {
  for (let i = last + 1; i <= last + 4; i++) {
    const { VerbForm, Tense } = s.tokens[i]?.feats ?? {};
    if (VerbForm === 'Part') return Tense === 'Pres';
    if (!/^(?:PRON|ADV)$/.test(s.upos(i))) return false;
  }
  return false;
};

const notBefore =
  (pattern: RegExp): Condition =>
  (s, _first, last) =>
    !pattern.test(s.word(last + 1));

const UNIT_OF_TIME =
  /^(?:ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|siècles?|décennies?|quinzaine|instants?|moments?|temps|lustres?|longtemps|peu|lurette)$/;

/** il y a trois ans: ago; but il y a cette heure, il y a mes années. */
const beforeTime: Condition = (s, _first, last) => {
  if (/^(?:ce|le|mon|ton|son|notre|votre|leur)$/.test(s.lemma(last + 1))) return false;
  for (let i = last + 1; i <= last + 6 && s.upos(i) !== 'PUNCT'; i++) {
    if (UNIT_OF_TIME.test(s.word(i))) return true;
    if (!/^(?:DET|NUM|ADJ|ADV|ADP|NOUN)$/.test(s.upos(i))) return false;
  }
  return false;
};

const HELD = /^(?:mains?|bras|bouche|doigts?|cou|épaule|ceinture|bout)$/;

/** Elle tient à sa mère, and not: elle tenait à la main un livre, la réunion se tient à Paris. */
const isAttached: Condition = (s, _first, last) => {
  let i = last + 1;
  while (/^(?:DET|ADJ|ADV|NUM)$/.test(s.upos(i))) i++;
  if (HELD.test(s.word(i)) || s.upos(i) === 'PROPN') return false;
  return s.upos(i) !== 'NOUN' || s.upos(i + 1) !== 'DET';
};

const opensPhrase: Condition = (s, first) =>
  /^(?:|PUNCT|CCONJ|SCONJ)$/.test(s.upos(first - 1)) && s.word(first - 1) !== 'pourquoi';

const NOT_ONLY =
  /^(?:pas|plus|jamais|rien|aucune?|personne|ni|moins|aussi|autant|si|mieux|meilleure?s?|pire|plutôt|mêmes?|autres?|tell?e?s?|tant|,)$/;

/** Their que opens a clause: ne peuvent accepter que. */
const SAYING = new Set(
  'dire croire penser savoir accepter vouloir admettre demander permettre supposer imaginer comprendre voir'.split(
    ' ',
  ),
);

/** ne … que, and neither a comparison nor another clause. */
const restricts: Condition = (s, first, last) => {
  const between = s.words.slice(first + 1, last);
  if (SAYING.has(s.lemma(last - 1)) && s.isVerb(last - 1) && opensClause(s, last)) return false;
  return !between.some((word) => NOT_ONLY.test(word));
};

const isImpersonal: Condition = (s, first, last) => {
  const { Person, Number: count, VerbForm } = s.tokens[last]?.feats ?? {};
  if (/^(?:je|j'|tu|elle|nous|vous|qui)$/.test(s.word(first - 1))) return false;
  return VerbForm !== 'Fin' || (Person === '3' && count === 'Sing');
};

const causative: Condition = (s, _first, last) => !infinitiveAfter(s, last);

const CONDITIONS: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ['alors que', notAfterIs],
  ['bien que', notAfterVerb],
  ['ainsi que', notAfterIs],
  ['encore que', notAfterVerb],
  ['maintenant que', notAfterIs],
  ['aussi bien que', notAfterVerb],
  ['tant que', notAfterVerb],
  ['plus de', (s, first) => s.word(first - 1) !== 'le'],
  ['dès lors que', notAfterVerb],
  ['quitte à', beforeInfinitive],
  ['venir de', beforeInfinitive],
  ['avoir beau', beforeInfinitive],
  ['histoire de', beforeInfinitive],
  ['tout en', beforePresentParticiple],
  ['tenir à', isAttached],
  ["s'y faire", causative],
  ['ne … que', restricts],
  ['pas un', opensPhrase],
  ['y avoir', isImpersonal],
  ['il paraît', (s, first, last) => s.isFinite(first) || s.isFinite(last)],
  ['il y a | prep', beforeTime],
  ['il y a | v', (s, first, last) => !beforeTime(s, first, last) || s.isInfinitive(last)],
  ['sur le champ', notBefore(/^d[e'u]/)],
  ['dans le temps', notBefore(/^(?:d[e'u]|des|et|où)$/)],
  [
    'du coup',
    (s, _first, last) => !/^(?:ADJ|ADP|ADP\+DET|PRON)$/.test(s.upos(last + 1)) || s.word(last + 1) === 'en',
  ],
  ["d'entre", (s, _first, last) => s.upos(last + 1) === 'PRON'],
  ["à l'extrême", (s, _first, last) => s.upos(last + 1) !== 'NOUN'],
  [
    'de plus',
    (s, first, last) =>
      !/^(?:d[e']|des|que|qu'|grande?s?)$/.test(s.word(last + 1)) &&
      !/^(?:ADJ|NUM)$/.test(s.upos(last + 1)) &&
      !/^(?:rien|quoi|fois|chose)$/.test(s.word(first - 1)),
  ],
]);
