/** The language that a text shows, as far as this app cares. */
export type Detected = 'fr' | 'en' | 'other';

/**
 * The small words of each language. The neighbours are here so that their texts are not taken for French or English,
 * which share many small words with them.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  fr: `le la les l un une des du de d et est dans que qu qui ne n pas ce c il elle on ils elles je j tu t nous vous au aux
    par pour sur avec sans son sa ses s se sont étaient était avait ont fait mon ma mes m me ton ta te tes leur leurs lui
    cette ces cet mais ou où donc si plus bien tout tous toute comme même sous chez vers dont quand rien très être avoir
    deux y en à aussi encore puis alors non oui ça suis sera peu trop bonjour merci madame monsieur ai a es êtes sommes
    avons avez quoi jamais toujours depuis entre après avant jusqu lorsqu puisqu quelle quel c'est
    ans an jour jours fois trois heures heure temps fit vint premier dernier`,
  en: `the of and to in is was he she it its it's that his her hers with for as had not at on they you i i'm we my him be
    have has this from but by or were which an a are me your so no their them all would there been one said what who if
    will when do up out could about into more than then some our us did over can only just how don't didn't isn't wasn't
    won't can't couldn't like know these those should hello yes thanks where why before after again very am here mr mrs
    neither nor old new years year day days week weeks later two three time found made went came first last`,
  es: `el la los las un una de del que y a en se no por con para su sus al lo como más pero me es está este esta todo le ha
    era si ya muy sin sobre también fue hasta hay donde quien desde nos`,
  it: `il lo la i gli le un una di del della dei delle che e è in non si per con da al alla come ma sono questo questa anche
    più ho ha era nel nella ci mi ti lui lei suo sua molto quando`,
  pt: `o a os as um uma de do da dos das que e em no na não se por com para seu sua ao mais mas como foi é eu ele ela isso
    você muito já também quando`,
  de: `der die das und ist nicht ein eine ich du er sie es wir den dem des mit von zu auf im in für auch sich war wie aber
    an als so dass daß noch nur bei nach hat wenn`,
  nl: `de het een van en is niet dat zijn op te voor met aan hij ik ze er ook maar wat deze in die om naar bij was`,
  la: `et in est non ad cum ut qui quae quod sed ex ab si nec per atque aut esse enim autem`,
  sv: `och det att som en på är av för med den till inte jag om de han hon var`,
};

const LANGUAGES = Object.entries(SMALL_WORDS).map(
  ([tag, list]) => [tag, new Set(list.split(/\s+/))] as const,
);

/** Letters and marks that settle it where a text has hardly any small word. */
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['fr', /[éèêàùçœëîûâ]|\p{L}['’]\p{L}{2}|[^\S\n][!?;:]|«/giu],
  ['en', /\p{L}['’](?:s|t|re|ll|ve|d|m)\b|\p{L}+(?:ing|ight)\b|th|wh|sh|ck|\bw|k\b|oo|ee/giu],
  ['es', /[ñ¿¡ó]/giu],
  ['de', /[äöüß]/giu],
  ['pt', /[ãõ]/giu],
  ['sv', /[åø]/giu],
];

const SAMPLE = 12_000;
/** Words of other letters than the Latin ones, beyond which a text is not for this app. */
const FOREIGN_SHARE = 0.3;
/** A small word in so many words at least: in French and English it is one in two or three. */
const FEWEST = 12;

/**
 * Tells the language of a text by its small words, and where it has none by its letters. A sentence is enough; of a
 * long text the beginning, the middle and the end are read.
 */
export function detect(text: string): Detected {
  const sample = sampleOf(text).replaceAll('’', "'").toLowerCase();
  const words = sample.match(/\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?/gu) ?? [];
  const foreign = words.filter((word) => !/^\p{Script=Latin}/u.test(word)).length;
  if (words.length === 0 || foreign > words.length * FOREIGN_SHARE) return 'other';
  const counts = new Map(LANGUAGES.map(([tag, small]) => [tag, countIn(words, small)]));
  const best = bestOf(counts);
  if (best && (counts.get(best) ?? 0) * FEWEST >= words.length) return known(best);
  if (words.length > FEWEST) return 'other';
  return known(bestOf(new Map(LETTERS.map(([tag, letters]) => [tag, sample.match(letters)?.length ?? 0]))));
}

const known = (tag: string | undefined): Detected => (tag === 'fr' || tag === 'en' ? tag : 'other');

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const third = SAMPLE / 3;
  const middle = text.length >> 1;
  return [text.slice(0, third), text.slice(middle, middle + third), text.slice(-third)].join(' ');
}

/** An elided word counts with what it leans on: `l'ami` as `l`, `don't` whole. */
function countIn(words: readonly string[], small: ReadonlySet<string>): number {
  return words.filter((word) => small.has(word) || small.has(word.split("'")[0]!)).length;
}

/** The one with the most, ours before a neighbour; undefined where none has any, or ours as many as each other. */
function bestOf(counts: ReadonlyMap<string, number>): string | undefined {
  const weighed = [...counts].map(
    ([tag, count]) => [tag, known(tag) === 'other' || count === 0 ? count : count + 0.5] as const,
  );
  const [first, second] = weighed.sort((a, b) => b[1] - a[1]);
  return first && first[1] > 0 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
