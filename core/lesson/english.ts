import type { Form } from './form.ts';
import type { Tense } from './tense.ts';

/** An English equivalent in the form the French word has here: open → will open, office → offices. */
export function inflect(equivalent: string, form: Form | undefined): string {
  const { core, rest } = splitHint(equivalent);
  const massNoun = /^ \((?:mass|uncountable)\)/.test(rest);
  const said = massNoun ? rest.replace(/^ \([^)]*\)/, '') : rest;
  if (form?.kind === 'inflected' && form.of === 'noun' && form.number === 'Plur')
    return (massNoun ? core : pluralPhrase(core)) + said;
  if (form?.kind === 'verb' || form?.kind === 'participle') return told(verbPhrase(core, form), form) + said;
  if (form?.kind === 'auxiliary')
    return verbPhrase(core, { ...form, kind: 'verb', voice: 'active', construction: undefined }) + said;
  return core + said;
}

/** Who says what is not true lied; who is stretched out lay. */
const told = (phrase: string, { lemma }: { readonly lemma: string }): string =>
  lemma === 'mentir' ? phrase.replace(/\b(?:lay|lain)\b/g, 'lied') : phrase;

/** open (of a shop): the hint takes no ending. */
function splitHint(equivalent: string): { core: string; rest: string } {
  const [, core = equivalent, rest = ''] = /^(.*?)((?: \([^)]*\))*)$/.exec(equivalent) ?? [];
  return { core, rest };
}

// ——— Verbs

type Part = {
  readonly kind: 'verb' | 'participle';
  readonly tense?: Tense;
  readonly voice?: 'active' | 'passive' | 'pronominal';
  readonly construction?: Extract<Form, { kind: 'verb' }>['construction'];
  readonly person?: '1' | '2' | '3' | undefined;
  readonly number?: 'Sing' | 'Plur' | undefined;
  readonly after?: string | undefined;
};

function verbPhrase(equivalent: string, form: Part): string {
  const infinitive = equivalent.replace(/^to (?=\w)/, '');
  if (infinitive.startsWith('not ')) return denied(infinitive.slice('not '.length), form);
  const { before, verb, after } = splitVerb(infinitive);
  if (verb === '' || verb === 'would' || NO_VERB.test(verb)) return infinitive;
  const plain = MODALS[verb]?.plain;
  if (plain !== undefined && (form.kind === 'participle' || NOT_FINITE.test(form.tense ?? '')))
    return verbPhrase(plain + after, form);
  const object = suited(after, form);
  const put = (...forms: string[]): string => forms.map((f) => `${before}${f}${object}`).join(', ');
  const third = form.person === '3' && form.number !== 'Plur';

  // né: born, not been born.
  const lone = form.kind === 'participle' || form.tense === 'participePasse';
  if (lone && verb === 'be' && /^ \w+(?:ed|en|wn|rn|ght|nt)\b/.test(after)) return after.trim();
  // assis: sitting, not sat.
  const state = conjugate(verb, POSTURES.has(verb) ? 'ing' : 'pastParticiple');
  if (form.kind === 'participle') return put(state);
  if (form.construction) return constructed(form, verb, put);
  if (form.voice === 'passive') return put(...passive(form, state));
  if (verb in MODALS) return modal(form.tense, verb, put);

  switch (form.tense) {
    case 'present':
      return put(presentOf(verb, form));
    case 'imparfait':
      return put(...imperfect(verb, form));
    case 'passeSimple':
    case 'passeCompose':
      return put(pastOf(verb, form));
    case 'passeAnterieur':
    case 'plusQueParfait':
    case 'subjonctifPlusQueParfait':
      return put(`had ${conjugate(verb, 'pastParticiple')}`);
    case 'futurSimple':
      return put(`will ${verb}`);
    case 'futurAnterieur':
      return put(`will have ${conjugate(verb, 'pastParticiple')}`);
    case 'conditionnelPresent':
      return put(`would ${verb}`);
    case 'conditionnelPasse':
      return put(`would have ${conjugate(verb, 'pastParticiple')}`);
    case 'subjonctifPresent':
      return third ? put(verb, conjugate(verb, 'third')) : put(verb);
    case 'subjonctifImparfait':
    case 'subjonctifPasse':
      return put(pastOf(verb, form));
    case 'imperatif':
      return form.person === '1' ? put(`let’s ${verb}`) : put(verb);
    case 'imperatifPasse':
      return put(`have ${conjugate(verb, 'pastParticiple')}`);
    case 'infinitif':
      // sans parler: without speaking.
      if (form.after === 'sans' || form.after === 'par') return put(conjugate(verb, 'ing'));
      return `to ${put(verb)}`;
    case 'infinitifPasse':
      return `to have ${put(conjugate(verb, 'pastParticiple'))}`;
    case 'participePresent':
    case 'gerondif':
      return put(conjugate(verb, 'ing'));
    case 'participePasse':
      return put(conjugate(verb, 'pastParticiple'));
    case 'participePasseCompose':
    case 'gerondifPasse':
      return put(`having ${conjugate(verb, 'pastParticiple')}`);
    default:
      return infinitive;
  }
}

/** En ce qui concerne: as for. */
const NO_VERB = /^(?:as|from|here|in|well)$/;

const POSTURES = new Set(['sit', 'lie', 'kneel', 'crouch']);

const NOT_FINITE = /^(?:infinitif|participe|gerondif)/;
/** English denies these with do. */
const WITH_DO =
  /^(?:present|imparfait|passeSimple|passeCompose|subjonctif(?:Present|Imparfait|Passe)|imperatif)$/;

/** not know: did not know, will not know, not knowing. */
function denied(phrase: string, form: Part): string {
  const { tense = 'present', construction, voice, kind, person, number } = form;
  const { verb } = splitVerb(phrase);
  const simple = kind === 'verb' && !construction && voice !== 'passive' && WITH_DO.test(tense);
  if (!simple || verb === 'be' || verb in MODALS) {
    const said = verbPhrase(phrase, form);
    const helped = /^(?:will|would|had|am|is|are|was|were|can|could|must|should)(?= )/;
    return helped.test(said) ? said.replace(helped, '$& not') : `not ${said}`;
  }
  const isPast = !/present|Present|imperatif/.test(tense);
  const does = person === '3' && number !== 'Plur' && tense !== 'imperatif' ? 'does' : 'do';
  return `${isPast ? 'did' : does} not ${phrase}`;
}

const SELVES: Readonly<Record<string, readonly [self: string, own: string]>> = {
  '1Sing': ['myself', 'my'],
  '2Sing': ['yourself', 'your'],
  '1Plur': ['ourselves', 'our'],
  '2Plur': ['yourself', 'your'],
  '3Plur': ['themselves', 'their'],
};

/** wash oneself, change one’s mind: whose is known, but for he, she or it. */
function suited(after: string, { person, number }: Part): string {
  const [self, own] = SELVES[`${person}${number}`] ?? [];
  if (self === undefined || own === undefined) return after;
  return after.replace(/\boneself\b/g, self).replace(/\bone[’']s\b/g, own);
}

// They end in -ly and are no adverbs.
const VERBS_IN_LY = 'ally|apply|bully|comply|dally|fly|imply|multiply|rally|rely|reply|sally|supply|tally';
const ADVERBS = new RegExp(`^(?:(?:(?!(?:${VERBS_IN_LY}) )\\w+ly|no longer|just|almost|never|still|also) )+`);

/** An adverb may stand before the verb: fully open, no longer be. */
function splitVerb(phrase: string): { before: string; verb: string; after: string } {
  const before = ADVERBS.exec(phrase)?.[0] ?? '';
  const [, verb = '', after = ''] = /^([\w’'-]+)(.*)$/.exec(phrase.slice(before.length)) ?? [];
  return { before, verb, after };
}

function presentOf(verb: string, { person, number }: Part): string {
  if (verb === 'be') return number === 'Plur' || person === '2' ? 'are' : person === '1' ? 'am' : 'is';
  return person === '3' && number !== 'Plur' ? conjugate(verb, 'third') : verb;
}

function pastOf(verb: string, { person, number }: Part): string {
  if (verb === 'be') return number === 'Plur' || person === '2' ? 'were' : 'was';
  return conjugate(verb, 'past');
}

// English does not say was knowing.
const STATES = new Set(
  `agree appear be believe belong concern consist contain cost depend deserve desire dislike exist fear fit hate have
  hear include involve know lack like love matter mean need owe own possess prefer realise realize recognise recognize
  remember resemble seem suppose understand want wish`.split(/\s+/),
);

function imperfect(verb: string, form: Part): string[] {
  const past = pastOf(verb, form);
  if (STATES.has(verb)) return [past];
  return [past, `${pastOf('be', form)} ${conjugate(verb, 'ing')}`];
}

function passive(form: Part, participle: string): string[] {
  const be: Partial<Record<Tense, readonly string[]>> = {
    present: [presentOf('be', form)],
    imparfait: [pastOf('be', form)],
    passeSimple: [pastOf('be', form)],
    passeCompose: [pastOf('be', form)],
    plusQueParfait: ['had been'],
    passeAnterieur: ['had been'],
    futurSimple: ['will be'],
    futurAnterieur: ['will have been'],
    conditionnelPresent: ['would be'],
    conditionnelPasse: ['would have been'],
    subjonctifPresent: ['be', presentOf('be', form)],
    subjonctifImparfait: [pastOf('be', form)],
    subjonctifPasse: [pastOf('be', form)],
    subjonctifPlusQueParfait: ['had been'],
    imperatif: ['be'],
    infinitif: ['to be'],
    infinitifPasse: ['to have been'],
    participePresent: ['being'],
    gerondif: ['being'],
    participePasseCompose: ['having been'],
    gerondifPasse: ['having been'],
  };
  const forms = be[form.tense ?? 'present'] ?? ['be'];
  return forms.map((help) => `${help} ${participle}`);
}

function constructed(form: Part, verb: string, put: (...forms: string[]) => string): string {
  const then = form.tense === 'imparfait';
  const participle = conjugate(verb, 'pastParticiple');
  const isPassive = form.voice === 'passive';
  const be = then ? pastOf('be', form) : presentOf('be', form);
  switch (form.construction) {
    case 'futurProche':
      return put(`${be} going to ${isPassive ? `be ${participle}` : verb}`);
    case 'surLePointDe':
      return put(`${be} about to ${isPassive ? `be ${participle}` : verb}`);
    case 'passeRecent': {
      const have = then ? 'had' : presentOf('have', form);
      return put(`${have} just ${isPassive ? `been ${participle}` : participle}`);
    }
    case 'enTrainDe':
      return put(`${be} ${isPassive ? `being ${participle}` : conjugate(verb, 'ing')}`);
    default:
      // faire rire, faire construire: make or have, as the sentence decides.
      return put(verb);
  }
}

/** Verbs without an infinitive, and what stands for it. */
const MODALS: Readonly<
  Record<string, { past: string; future: string; conditional: string; plain?: string }>
> = {
  can: { past: 'could', future: 'will be able to', conditional: 'could', plain: 'be able to' },
  may: { past: 'might', future: 'may', conditional: 'might', plain: 'be allowed to' },
  will: { past: 'would', future: 'will', conditional: 'would' },
  ought: { past: 'ought', future: 'ought', conditional: 'ought' },
  might: { past: 'might', future: 'might', conditional: 'might' },
  would: { past: 'would', future: 'would', conditional: 'would' },
  could: { past: 'could', future: 'could', conditional: 'could' },
  must: { past: 'had to', future: 'will have to', conditional: 'should', plain: 'have to' },
  should: { past: 'should', future: 'should', conditional: 'should' },
  cannot: { past: 'could not', future: 'will not be able to', conditional: 'could not' },
};

function modal(tense: Tense | undefined, verb: string, put: (form: string) => string): string {
  const forms = MODALS[verb]!;
  if (tense === 'futurSimple') return put(forms.future);
  if (tense === 'conditionnelPresent') return put(forms.conditional);
  if (tense && /^(?:imparfait|passe|plusQue)/.test(tense)) return put(forms.past);
  return put(verb);
}

type Piece = 'third' | 'past' | 'pastParticiple' | 'ing';

/** One form of an English verb. */
function conjugate(verb: string, piece: Piece): string {
  const irregular = irregularOf(verb);
  if (piece === 'past' && irregular) return irregular[0];
  if (piece === 'pastParticiple' && irregular) return irregular[1];
  if (piece === 'third') return THIRD[verb] ?? withS(verb);
  return piece === 'ing' ? withIng(verb) : withEd(verb);
}

/** The irregular verb itself, or one with a prefix: rewrite, withhold, outdo. */
function irregularOf(verb: string): readonly [past: string, participle: string] | undefined {
  const own = IRREGULAR.get(verb);
  if (own) return own;
  const [, prefix, base] =
    /^((?:re|un|over|under|out|mis|fore|pre|inter|hand|sub|type|ghost|whole)-?)(\w{2,})$/.exec(verb) ?? [];
  // relay is no lay.
  const found = base !== undefined && verb !== 'relay' ? IRREGULAR.get(base) : undefined;
  return found && [prefix + found[0], prefix + found[1]];
}

const THIRD: Readonly<Record<string, string>> = {
  be: 'is',
  have: 'has',
  do: 'does',
  go: 'goes',
  undergo: 'undergoes',
};

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (/[^aeiou]z$/.test(word) && word.endsWith('z')) return `${word}es`;
  if (/^(?:quiz|whiz)$/.test(word)) return `${word}zes`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
}

function withIng(verb: string): string {
  if (verb === 'be') return 'being';
  if (/^(?:die|lie|tie|vie|untie|belie|underlie)$/.test(verb)) return verb.replace(/ie$/, 'ying');
  if (/^(?:dye|singe|tinge|hoe|age)$/.test(verb)) return verb === 'age' ? 'ageing' : `${verb}ing`;
  if (/(?:ee|ye|oe)$/.test(verb)) return `${verb}ing`;
  if (/e$/.test(verb)) return verb.replace(/e$/, 'ing');
  return `${doubled(verb)}ing`;
}

function withEd(verb: string): string {
  if (/e$/.test(verb)) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ied');
  return `${doubled(verb)}ed`;
}

// The last consonant doubles after one short stressed vowel; these stress their last syllable.
const STRESSED_LAST = new Set(
  `abet abhor acquit admit allot annul befit begin bedim commit compel concur confer control corral debar defer demur
  deter dispel distil embed emit enrol enthral equip excel expel extol fulfil forbid forget format impel incur infer
  instil inter intermit occur omit outwit patrol permit prefer propel rebel rebut recap recur refer refit regret remit
  repel reset submit transfer transmit unplug unwrap unzip overlap kidnap handicap worship program hobnob zigzag humbug
  input output`.split(/\s+/),
);

function doubled(verb: string): string {
  if (verb.endsWith('ic')) return `${verb}k`;
  const vowels = verb.match(/[aeiouy]+/g)?.length ?? 0;
  const closed =
    /(?:^|[^aeiou]|qu)[aeiouy][bdfgklmnprstvz]$/.test(verb) &&
    !/[aeiou]{2}[bdfgklmnprstvz]$/.test(verb.replace('qu', 'q'));
  if (!closed) return verb;
  // British: travel, travelled; but reveal, appeal keep theirs.
  const british = /[^aeiou][aeiou]l$/.test(verb) && !/^(?:parallel)$/.test(verb) && vowels > 1;
  return vowels === 1 || british || STRESSED_LAST.has(verb) ? verb + verb.at(-1) : verb;
}

// Base, past, past participle; one word where the two are the same.
const IRREGULAR: ReadonlyMap<string, readonly [string, string]> = new Map(
  `abide abode|arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|
  befall befell befallen|beget begot begotten|begin began begun|behold beheld|bend bent|beset beset|bet bet|
  bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|
  broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|
  come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|
  drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|
  fling flung|fly flew flown|forbid forbade forbidden|forecast forecast|forego forewent foregone|foresee foresaw foreseen|foretell foretold|
  forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|
  get got|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|
  hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leave left|lend lent|let let|
  lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|mow mowed mown|
  offset offset|partake partook partaken|pay paid|prove proved proven|put put|quit quit|read read|rend rent|rid rid|
  ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn|say said|see saw seen|seek sought|
  sell sold|send sent|set set|sew sewed sewn|shake shook shaken|shear sheared shorn|shed shed|shine shone|shoe shod|
  shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|
  sleep slept|slide slid|sling slung|slink slunk|slit slit|smite smote smitten|sow sowed sown|speak spoke spoken|
  speed sped|spend spent|spin spun|spit spat|split split|spread spread|spring sprang sprung|stand stood|
  steal stole stolen|stick stuck|sting stung|stink stank stunk|strew strewed strewn|stride strode stridden|
  strike struck|string strung|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|
  swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|
  thrust thrust|tread trod trodden|undergo underwent undergone|understand understood|undertake undertook undertaken|
  uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|
  withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written|
  babysit babysat|browbeat browbeat browbeaten|bust bust|typeset typeset|sublet sublet|beseech besought|
  bestride bestrode bestridden|bespeak bespoke bespoken|stave stove|wed wed|wet wet|sweat sweat|inset inset|
  input input|output output|overhear overheard|oversleep overslept|unwind unwound|waylay waylaid|spoon-feed spoon-fed|
  force-feed force-fed|inlay inlaid|miscast miscast|proofread proofread|sightsee sightsaw sightseen|telecast telecast|
  test-drive test-drove test-driven|dream dreamed|learn learned|burn burned|lean leaned|leap leapt|spell spelled|
  spill spilled|spoil spoiled|smell smelled|knit knitted|lade laded laden|hew hewed hewn|rive rived riven|chide chided|
  cleave cleaved|crossbreed crossbred|interbreed interbred`
    .split('|')
    .map((row) => row.trim().split(/\s+/))
    .map(([base, past, participle]) => [base!, [past!, participle ?? past!]]),
);

// ——— Nouns

// Before these the head noun ends: member of parliament, passer by.
const PREPOSITIONS =
  /^(.+?)( (?:of|for|in|on|at|to|from|with|without|by|between|against|about|into|under|over|as|who|that) .*)$/;

function pluralPhrase(phrase: string): string {
  const [, article = '', noun = phrase] = /^((?:the|a|an) )?(.*)$/.exec(phrase) ?? [];
  const kept = article === 'the ' ? article : '';
  const [, head = noun, after = ''] = PREPOSITIONS.exec(noun) ?? [];
  const [, before = '', last = head] = /^(.* )?([^ ]+)$/.exec(head) ?? [];
  return kept + before + plural(last) + after;
}

const PLURALS: ReadonlyMap<string, string> = new Map(
  `man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|
  die dice|penny pence|brother-in-law brothers-in-law|sister-in-law sisters-in-law|mother-in-law mothers-in-law|
  father-in-law fathers-in-law|son-in-law sons-in-law|daughter-in-law daughters-in-law|passer-by passers-by|
  runner-up runners-up|hanger-on hangers-on|analysis analyses|axis axes|basis bases|crisis crises|diagnosis diagnoses|
  emphasis emphases|hypothesis hypotheses|oasis oases|parenthesis parentheses|synthesis syntheses|thesis theses|
  criterion criteria|phenomenon phenomena|bacterium bacteria|curriculum curricula|datum data|medium media|
  memorandum memoranda|stratum strata|spectrum spectra|alumnus alumni|cactus cacti|fungus fungi|nucleus nuclei|
  radius radii|stimulus stimuli|larva larvae|vertebra vertebrae|alga algae|appendix appendices|index indexes|
  matrix matrices|vertex vertices|calf calves|elf elves|half halves|knife knives|leaf leaves|life lives|loaf loaves|
  self selves|sheaf sheaves|shelf shelves|thief thieves|wife wives|wolf wolves|scarf scarves|hoof hooves|
  potato potatoes|tomato tomatoes|hero heroes|echo echoes|veto vetoes|embargo embargoes|torpedo torpedoes|
  mosquito mosquitoes|volcano volcanoes|cargo cargoes|tornado tornadoes|mango mangoes|bus buses|gas gases|quiz quizzes|
  lens lenses|iris irises|virus viruses|plateau plateaus|bureau bureaus|midwife midwives|housewife housewives|
  penknife penknives|bookshelf bookshelves|werewolf werewolves|grandchild grandchildren|schoolchild schoolchildren|
  stepchild stepchildren|godchild godchildren|eyetooth eyeteeth|salesperson salespeople|spokesperson spokespeople|
  chairperson chairpeople|businessperson businesspeople|commander-in-chief commanders-in-chief|
  editor-in-chief editors-in-chief|attorney-general attorneys-general|bon-vivant bons-vivants`
    .split('|')
    .map((row) => row.trim().split(/\s+/) as [string, string]),
);

// One form for one and for many, or never more than one.
const UNCHANGED = new Set(
  `advice aircraft aluminium anger applause athletics baggage barracks beef binoculars bison bread butter carp clothing clothes
  cod corps countryside courage crossroads deer dirt dust economics equipment ethics evidence fish fun furniture garbage glasses
  goods grass hardware harm headphones headquarters help homework housework information jewellery jewelry jeans knowledge laughter
  leisure linguistics livestock logistics luck luggage machinery mathematics means merchandise money moose music news
  nonsense offspring outskirts pants people physics pliers police politics pollution poultry progress pyjamas research rubbish
  salmon savings scissors series sheep shorts shrimp software spacecraft species squid staff statistics surroundings
  swine thanks tights traffic transport trash trousers trout tuna tweezers underwear wealth wildlife works workmanship hovercraft electronics
  premises remains feedback footage gossip hair health ice lightning mail mud peace permafrost rain sand scenery silver
  snow thunder weather wheat o'clock`.split(/\s+/),
);

const IN_MAN = new Set([
  'caiman',
  'german',
  'human',
  'norman',
  'ottoman',
  'roman',
  'shaman',
  'superhuman',
  'talisman',
]);

function plural(noun: string): string {
  const known = PLURALS.get(noun.toLowerCase());
  if (known) return noun[0] === noun[0]!.toUpperCase() ? known[0]!.toUpperCase() + known.slice(1) : known;
  if (UNCHANGED.has(noun.toLowerCase()) || /(?:ese|craft|ics)$/.test(noun) || /[’']s$/.test(noun))
    return noun;
  // already more than one: savings, times, days; but bus, class, chaos and business have no other mark.
  if (/[^suiao]s$/.test(noun)) return noun;
  if (/\p{L}man$/u.test(noun) && !IN_MAN.has(noun.toLowerCase())) return noun.replace(/man$/, 'men');
  if (/^[A-Z]{2,}$/.test(noun)) return `${noun}s`;
  // photos, pianos; the few in -oes are in the table.
  return noun.endsWith('o') ? `${noun}s` : withS(noun);
}
