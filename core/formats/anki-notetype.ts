/**
 * The one note type of our decks. Anki takes two decks' note types for the same by their id and the names of their
 * fields and templates, so these are in English for readers of any language, and are never to change.
 */
export const NOTE_TYPE = 1_763_800_000_001;
export const DECK = 1_763_800_000_002;
const NAME = 'En regard';
/** In seconds; later with every change below, or Anki keeps the one it has. */
const CHANGED = 1_763_800_000;

/** The first is what Anki sorts by and tells doubles by. */
const FIELDS = ['Word', 'Gloss', 'Sentence', 'Gap', 'Translation', 'Source', 'Note'];

// One card a word, as the log keeps one memory of it: the word is recalled from its sentence, with its meaning given.
const QUESTION = `{{#Gap}}<p lang="fr">{{Gap}}</p>{{/Gap}}
<p class="gloss" lang="en">{{Gloss}}</p>`;

const ANSWER = `{{#Sentence}}<p lang="fr">{{Sentence}}</p>{{/Sentence}}
<p class="word" lang="fr">{{Word}}</p>
<p class="gloss" lang="en">{{Gloss}}</p>
{{#Translation}}<p lang="en">{{Translation}}</p>{{/Translation}}
{{#Note}}<p class="note">{{Note}}</p>{{/Note}}
{{#Source}}<p class="source">{{Source}}</p>{{/Source}}`;

const STYLE = `.card { font: 20px/1.5 Georgia, serif; max-width: 34em; margin: 1em auto; padding: 0 1em; text-align: left; }
.word { font-weight: bold; }
.pos { font-weight: normal; font-style: italic; font-size: 80%; }
.gloss { font-style: italic; }
.gap { border-bottom: 1px solid; }
.note, .source { font-size: 80%; }`;

/** The `models`, `decks`, `dconf` and `conf` of a collection in schema 11; times in seconds. */
export function collectionTexts(changed: number, zone: number) {
  const model = {
    id: NOTE_TYPE,
    name: NAME,
    type: 0,
    mod: CHANGED,
    usn: -1,
    sortf: 0,
    did: DECK,
    tmpls: [
      {
        name: 'Gap',
        ord: 0,
        qfmt: QUESTION,
        afmt: ANSWER,
        bqfmt: '',
        bafmt: '',
        did: null,
        bfont: '',
        bsize: 0,
      },
    ],
    flds: FIELDS.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: STYLE,
    latexPre: '',
    latexPost: '',
    latexsvg: false,
    req: [[0, 'any', [1, 3]]],
    tags: [],
    vers: [],
  };
  return {
    conf: JSON.stringify({ ...CONFIGURATION, creationOffset: -zone, curModel: String(NOTE_TYPE) }),
    models: JSON.stringify({ [NOTE_TYPE]: model }),
    decks: JSON.stringify({ 1: deck(1, 'Default', changed), [DECK]: deck(DECK, NAME, changed) }),
    dconf: JSON.stringify({ 1: OPTIONS }),
    tags: '{}',
  };
}

const deck = (id: number, name: string, mod: number) => ({
  id,
  name,
  mod,
  usn: -1,
  desc: '',
  dyn: 0,
  conf: 1,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 0,
  extendRev: 0,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
});

/** `rollover`: a day begins at four, as here; without it due days would be counted in the old way. */
const CONFIGURATION = {
  activeDecks: [DECK],
  addToCur: true,
  collapseTime: 1200,
  curDeck: DECK,
  dueCounts: true,
  estTimes: true,
  newSpread: 0,
  nextPos: 1,
  rollover: 4,
  schedVer: 2,
  sched2021: true,
  sortBackwards: false,
  sortType: 'noteFld',
  timeLim: 0,
};

const OPTIONS = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20 },
  rev: { bury: true, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};
