import { withEd, withIng, withS } from './english-endings.ts';

type Piece = 'third' | 'past' | 'pastParticiple' | 'ing';

/** One form of an English verb. */
export function conjugate(verb: string, piece: Piece): string {
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
