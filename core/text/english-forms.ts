/**
 * What an English word may be a form of, near enough: itself, its irregular bases, and its bases by ending. Some are no
 * words at all; that does no harm where they are only compared.
 */
export function baseForms(word: string): string[] {
  const bases = new Set([word, ...(IRREGULAR.get(word) ?? [])]);
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
  ["'s", ['']],
  ['’s', ['']],
];

/** Irregular forms by base. */
const IRREGULAR_FORMS = `be am is are was were been; have has had; do does did done; say said; go went gone; make made;
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
withdraw withdrew withdrawn; undergo underwent undergone; arise arose arisen; awake awoke awoken; beat beaten; bend bent;
bleed bled; breed bred; burn burnt; cling clung; creep crept; dream dreamt; forbid forbade forbidden; foresee foresaw foreseen;
grind ground; kneel knelt; lean leant; learn learnt; lend lent; mistake mistook mistaken; prove proven; seize; sew sewn; shrink shrank shrunk;
sow sown; spin spun; spill spilt; spit spat; spoil spoilt; sting stung; stink stank stunk; stride strode; strive strove; swell swollen;
swing swung; tread trod trodden; uphold upheld; withhold withheld; withstand withstood; rebuild rebuilt; repay repaid;
die dying; tie tying; dwell dwelt; mislead misled; overtake overtook overtaken; oversee oversaw overseen; string strung;
man men; woman women; child children; person people; foot feet; tooth teeth; life lives; wife wives; half halves;
self selves; leaf leaves; knife knives; mouse mice; goose geese; good better best; well better best; bad worse worst;
far further farther furthest; thief thieves; wolf wolves; loaf loaves; shelf shelves; calf calves; penny pence;
crisis crises; analysis analyses; basis bases; phenomenon phenomena; medium media; datum data; businessman businessmen;
gentleman gentlemen; policeman policemen; fisherman fishermen; spokesman spokesmen; Englishman Englishmen; Frenchman Frenchmen;
it its; he his him; she her; they them their; I me my; we us our; this these; that those; can could ca; will would wo;
may might; shall should sha; not n't`;
const IRREGULAR = new Map<string, string[]>();
for (const row of IRREGULAR_FORMS.split(';')) {
  const [base = '', ...forms] = row.trim().split(/\s+/);
  for (const form of forms) IRREGULAR.set(form, [...(IRREGULAR.get(form) ?? []), base]);
}

const SUFFIXES =
  `ically ations ation ments ment ingly edly ively ities ity ables able ibly ably ible ances ance ences ence ions ion
  ally ists ist isms ism ers er ors or ings ing ied ies ed es ly al ic ive ous ful ness ary ery ory y e s ant ent ate ize ise`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);
const STEM = 4;
const ROUNDS = 3;

/** What the words of a family share, roughly: necessary, necessity and necessarily are one family. */
export function familyOf(word: string): string {
  let stem = IRREGULAR.get(word)?.[0] ?? word;
  for (let round = 0; round < ROUNDS; round++) {
    const suffix = SUFFIXES.find((end) => stem.endsWith(end) && stem.length - end.length >= STEM);
    if (suffix === undefined) break;
    stem = stem.slice(0, -suffix.length);
  }
  return stem;
}
