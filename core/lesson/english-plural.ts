import { withS } from './english-endings.ts';

// Before these the head noun ends: member of parliament, passer by.
const PREPOSITIONS =
  /^(.+?)( (?:of|for|in|on|at|to|from|with|without|by|between|against|about|into|under|over|as|who|that) .*)$/;

/** *member of parliament* → *members of parliament*. */
export function pluralPhrase(phrase: string): string {
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
