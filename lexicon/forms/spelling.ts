import type { Row } from './row.ts';

/**
 * The spelling of 1990 as rewritings of the traditional forms; the headword stays the traditional one.
 * Journal officiel, 6 December 1990, "Les rectifications de l'orthographe".
 */
const RESPELT: readonly (readonly [RegExp, string])[] = [
  [/aît(?=r|$)/, 'ait'],
  [/oît(?=re|$)/, 'oit'],
  [/^évén(?=ement)/, 'évèn'],
  [/^aoû(?=t)/, 'aou'],
  [/(?<=^|[dr]e|sur|mé)coût/, 'cout'],
  [/(?<=^|dé|a)goût/, 'gout'],
  [/(?<=br|^cr|^aff|^env)ûl/, 'ul'],
  [/^(re)?voût/, '$1vout'],
  [/^croût/, 'crout'],
  [/(?<=^)fraîch/, 'fraich'],
  [/(?<=^|r?en|dés?en|dé)chaîn/, 'chain'],
  [/(?<=^|en)traîn/, 'train'],
  [/^maîtr/, 'maitr'],
  [
    /^(gîte|dîne|dîn|abîm|boîte|boîti|île|îlot|huître|faîte|cloître|bûche|embûche|piqûre|flûte|mûr(?=es|i)|sûreté)/,
    '',
  ],
  [/^(réglement)/, 'règlement'],
  [/(?<=^)(ambi|conti|exi)guë/, '$1güe'],
  [/(?<=^)(ambi|conti|exi)guï/, '$1güi'],
  [/^oignon/, 'ognon'],
  [/^week-end/, 'weekend'],
  [/^porte-monnaie/, 'portemonnaie'],
  [/^pique-nique/, 'piquenique'],
];

const UNACCENTED: Readonly<Record<string, string>> = { î: 'i', û: 'u' };

/** The same row in the spelling of 1990, where it differs. */
export function respelt(row: Row): Row[] {
  const form = future(row) ?? rewritten(row.form);
  return form === row.form ? [] : [{ ...row, form }];
}

function rewritten(form: string): string {
  const rule = RESPELT.find(([pattern]) => pattern.test(form));
  if (!rule) return form;
  return form.replace(rule[0], (match, ...groups) =>
    rule[1]
      ? rule[1].replace('$1', String(groups[0] ?? ''))
      : match.replace(/[îû]/g, (letter) => UNACCENTED[letter]!),
  );
}

/** *préférera* → *préfèrera*: future and conditional of verbs in -é.er. */
function future({ form, lemma, upos, code }: Row): string | undefined {
  if (upos !== 'VERB' || !/^[FC]/.test(code) || !/é[bcdfghjlmnprstvz]+er$/.test(lemma)) return undefined;
  return form.replace(/é([bcdfghjlmnprstvz]+er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient))$/, 'è$1');
}
