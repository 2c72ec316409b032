/** A form as the tables spell it: small letters, plain apostrophe, no joining hyphen (`-t-il` → `il`, `-t-` → `t`). */
export function bare(form: string): string {
  return form
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/^[-‐‑](?:t[-‐‑](?=\p{L}))?|[-‐‑]$/gu, '');
}

/** Whether le, de, se lose their vowel before this word. */
export function elides(word: string): boolean {
  const start = bare(word);
  if (start.startsWith('h')) return longest(ASPIRATED, start) <= longest(SILENT, start);
  return /^[aeiouyœæ]/.test(start.normalize('NFD')) && longest(UNELIDED, start) === 0;
}

/** A headword as it is printed: the dictionary's files have a straight apostrophe. */
export const typeset = (headword: string): string => headword.replaceAll("'", '’');

export const withSe = (verb: string): string => (elides(verb) ? `s’${verb}` : `se ${verb}`);

// Beginnings of the words whose h bars elision, and of the words among them whose h is silent all the same.
const ASPIRATED =
  `ha hâ hein héler hennir hennis hérau hériss hernie héron héros herse hêtr heurt hibou hic hid hiérar
  hiérog hisse hip-hop hippie hit hobby hoche hochet hockey hold holl homard home hong hont hoquet hord hors hot-
  hotte hou hub huch hué huer huguenot huit hulott hulul humer hune huns huppe hurl hussard hutte`.split(
    /\s+/,
  );
const SILENT =
  `habeas habil habit hagiog haleine halieut hallucin halog haltèr haltér hameçon harmon huitr huîtr`.split(
    /\s+/,
  );
const UNELIDED = 'onz oui ouistiti uhlan ululer ya yen yo yu'.split(' ');

const longest = (beginnings: readonly string[], word: string): number =>
  Math.max(0, ...beginnings.filter((b) => word.startsWith(b)).map((b) => b.length));
