/** Parts of speech of Universal Dependencies; the contractions du, des, au, aux are one token, `ADP+DET`. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADP+DET'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Features with the names and values of Universal Dependencies. */
export type Features = {
  readonly Gender?: 'Masc' | 'Fem';
  readonly Number?: 'Sing' | 'Plur';
  readonly Person?: '1' | '2' | '3';
  readonly Mood?: 'Ind' | 'Sub' | 'Cnd' | 'Imp';
  readonly Tense?: 'Pres' | 'Imp' | 'Past' | 'Fut';
  readonly VerbForm?: 'Fin' | 'Inf' | 'Part';
};

/** One occurrence of a word, number or mark. Offsets are UTF-16 units into the segment's text, end exclusive. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** Lower case but for proper names; `de+le` for du and des, `à+le` for au and aux. */
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: Features;
  /** True where the form is not in the lexicon and the reading is a guess. */
  readonly probable: boolean;
};
