/** An English translation's words, ready to be asked whether and where they say something. */
export type EnglishText = {
  /** In order, each with every base form it may come from. */
  readonly words: readonly ReadonlySet<string>[];
};

export function englishText(translation: string): EnglishText {
  return { words: wordsIn(translation).map((word) => new Set(baseForms(word))) };
}

/** Where the equivalent stands: the index of its first content word, -1 where not all its content words are there. */
export function positionOf(equivalent: string, { words }: EnglishText): number {
  const asked = contentWords(equivalent);
  const positions = asked.map((word) => {
    const bases = baseForms(word);
    return words.findIndex((there) => bases.some((base) => there.has(base)));
  });
  return positions.length > 0 && positions.every((position) => position >= 0) ? (positions[0] ?? -1) : -1;
}

/** Its words but for those that say little; all of them where nothing would be left. */
function contentWords(equivalent: string): string[] {
  const words = wordsIn(equivalent);
  const content = words.filter((word) => !LIGHT.has(word));
  return content.length > 0 ? content : words;
}

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z]+(?:'[a-z]+)?|\d[\d.,]*/g) ?? [];

const LIGHT = new Set(
  "a an the to of in on at by for with from as be is are one's someone something oneself up out off".split(
    ' ',
  ),
);

/** What a word may be a form of, near enough: itself, its irregular base, its bases by ending, its first word. */
function baseForms(word: string): string[] {
  const bases = new Set([word, ...(IRREGULAR.get(word) ?? [])]);
  const first = /^(.+)'(?:s|re|m|ll|ve|d)$/.exec(word)?.[1];
  if (first) bases.add(first);
  if (word.endsWith("n't")) bases.add('not');
  for (const [ending, replacements] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      for (const replacement of replacements) bases.add(word.slice(0, -ending.length) + replacement);
  for (const base of [...bases])
    if (base.length > 3 && base.at(-1) === base.at(-2)) bases.add(base.slice(0, -1));
  return [...bases];
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
];

/** Irregular forms by base. */
const IRREGULAR_FORMS = `be am is are was were been; have has had; do did done; say said; go went gone; make made;
take took taken; come came; see saw seen; know knew known; get got gotten; give gave given; find found;
think thought; tell told; become became; leave left; feel felt; bring brought; begin began begun; keep kept;
hold held; write wrote written; stand stood; hear heard; mean meant; meet met; run ran; pay paid; sit sat;
speak spoke spoken; lead led; grow grew grown; lose lost; fall fell fallen; send sent; build built;
understand understood; draw drew drawn; break broke broken; spend spent; rise rose risen; drive drove driven;
buy bought; wear wore worn; choose chose chosen; eat ate eaten; win won; teach taught; catch caught; sell sold;
fight fought; lie lay lain; seek sought; throw threw thrown; show shown; strike struck; sleep slept; sing sang sung;
ride rode ridden; steal stole stolen; shoot shot; hide hid hidden; bear bore born borne; lay laid; fly flew flown;
forget forgot forgotten; drink drank drunk; swim swam swum; wake woke woken; shake shook shaken; freeze froze frozen;
bite bit bitten; blow blew blown; deal dealt; dig dug; feed fed; flee fled; hang hung; light lit; ring rang rung;
shine shone; sink sank sunk; slide slid; spring sprang sprung; stick stuck; sweep swept; swear swore sworn;
tear tore torn; weep wept; wind wound; bind bound; forgive forgave forgiven; overcome overcame; undertake undertook undertaken;
man men; woman women; child children; person people; foot feet; tooth teeth; life lives; wife wives; half halves;
self selves; leaf leaves; knife knives; mouse mice; goose geese; good better best; bad worse worst; far further;
it its; he his him; she her; they them their; I me my; we us our; this these; that those; can could; will would;
may might; shall should`;
const IRREGULAR = new Map<string, string[]>();
for (const row of IRREGULAR_FORMS.split(';')) {
  const [base = '', ...forms] = row.trim().split(/\s+/);
  for (const form of forms) IRREGULAR.set(form, [...(IRREGULAR.get(form) ?? []), base]);
}
