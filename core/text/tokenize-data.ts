/** Words whose dot is theirs, as they are written. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `M MM Mr Dr Pr St Ste Me Mgr Cie etc cf Cf av apr J.-C p pp vol Vol n No art éd env ex chap fig Fig
   tél hab c.-à-d c-à-d ibid op cit sq ss al réf ann coll trad`.split(/\s+/),
);

/** Units that may stick to their number: 5mg, 20h, 30km. */
export const UNITS: readonly string[] =
  'h H min mn s km m cm mm kg g mg ml cl l L ha k K Mo Go Ko px W kW MW V Hz °C °F °'.split(' ');

/** Words with an apostrophe inside. */
export const WHOLE =
  /^(?:l['’ʼ]on$|c['’ʼ]est-à-dire$|quelqu['’ʼ]une?$|presqu['’ʼ]îles?|entr['’ʼ](?!eux|elles))/i;

/** Hyphenated words that only look like a verb with its pronoun. */
export const CLITIC_EXCEPTIONS =
  /^(?:rendez-vous|garde-à-vous|sauve-qui-peut|(?:celui|celle|ceux|celles)-(?:ci|là)|(?:jusque|de|par)-là|là-.*|ci-.*|vis-à-vis|(?:chez|entre|après|pour|sans|quant-à)-(?:moi|toi|soi|nous|vous|lui|eux|elles?)|m['’ʼ]as-tu-vu|c['’ʼ]est-à-dire|peut-être|va-et-vient|couci-.*|comme-ci|au-delà|cela-là|voilà-.*)$/i;
