import type { Upos } from '#core/text/token.ts';
import type { Row } from './row.ts';

const UPOS_OF: Readonly<Record<string, Upos>> = {
  v: 'VERB',
  auxEtre: 'AUX',
  auxAvoir: 'AUX',
  nc: 'NOUN',
  adj: 'ADJ',
  adv: 'ADV',
  pres: 'INTJ',
  np: 'PROPN',
};

/** Neither expressions nor signs nor abbreviations. */
const SPELLING = /^\p{L}(?:[\p{L}'’-]*\p{L})?$/u;

/** The rows of LEFFF's open classes and auxiliaries, one feature code a row. */
export function readLefff(mlex: string): Row[] {
  return mlex.split('\n').flatMap((line) => {
    const [form = '', category = '', lemma = '', tag = ''] = line.split('\t');
    const upos = UPOS_OF[category];
    if (!upos || !isWanted(form, lemma, upos, tag)) return [];
    return codesOf(tag, upos).map((code) => ({ form, lemma: ownLemma(form, lemma, upos), upos, code }));
  });
}

/** LEFFF takes *labos* for *laboratoire*; no inflection is so short, so it is a headword of its own. */
function ownLemma(form: string, lemma: string, upos: Upos): string {
  const clipped = upos === 'NOUN' && lemma.length - form.length >= 3;
  return clipped ? form.replace(/(?<=..)s$/, '') : lemma;
}

function isWanted(form: string, lemma: string, upos: Upos, tag: string): boolean {
  if ((form.length === 1 && upos !== 'AUX') || !SPELLING.test(form) || !SPELLING.test(lemma)) return false;
  // The communes of France are half the names and nearly always known by their capitals anyway.
  if (upos === 'PROPN') return !form.includes('-');
  if (/^\p{Lu}/u.test(form) || /^.?'/.test(form)) return false;
  // As verbs they are listed a second time; only the participle that agrees (*eue*) is a verb alone.
  if (upos === 'VERB' && (lemma === 'être' || lemma === 'avoir')) return /^K(fs|.p)/.test(tag);
  return true;
}

/** "PS13s" is four readings; "Km" is singular or plural; the rest is one. */
function codesOf(tag: string, upos: Upos): string[] {
  if (upos === 'PROPN') return [''];
  if (upos !== 'VERB' && upos !== 'AUX') return [tag.startsWith('K') ? tag : tag.replace(/[^mfsp]/g, '')];
  if (/^[WG]/.test(tag)) return [tag[0]!];
  if (tag.startsWith('K')) return tag === 'Km' ? ['Kms', 'Kmp'] : tag === 'K' ? ['Kms'] : [tag];
  const finite = tag.match(/^([PSYIFCJT]+)([123]*)([sp]?)$/);
  if (!finite) return [];
  const [, moods = '', persons = '', number = ''] = finite;
  return [...moods].flatMap((mood) => [...(persons || '3')].map((person) => mood + person + (number || 's')));
}
