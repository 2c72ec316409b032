import type { NegationKind } from './negation.ts';
import type { CompoundTense, Tense } from './tense.ts';
import type { Agreement, Construction, Voice } from './verbs.ts';

export type Gender = 'Masc' | 'Fem';
export type Count = 'Sing' | 'Plur';

/** How a form differs from its headword. Gender is there only where the form shows it. */
export type Inflection = {
  readonly lemma: string;
  readonly gender: Gender | undefined;
  readonly number: Count;
};

/** What an auxiliary helps to make. */
export type Help = CompoundTense | Construction | 'passive';

/** A short word that lost its vowel: `words` are those it may stand for, the likelier first. */
export type Elision = {
  readonly words: readonly [string] | readonly [string, string];
  readonly before: 'vowel' | 'silentH' | 'vowelSound';
};

/** What a small word does here. */
export type Use =
  | 'partitive'
  | 'superlative'
  | 'deLesOrSome'
  | 'indefinitePlural'
  | 'deForDes'
  | 'deAfterNegation'
  | 'impersonal'
  | 'invertedSubject'
  | 'invertedSubjectT'
  | 'on'
  | 'lOn'
  | 'nousSubject'
  | 'nousObject'
  | 'vousSubject'
  | 'vousObject'
  | 'meObject'
  | 'teObject'
  | 'himObject'
  | 'herObject'
  | 'themObject'
  | 'directObject'
  | 'toHim'
  | 'toThem'
  | 'theirOne'
  | 'theirMany'
  | 'stressed'
  | 'y'
  | 'yThereIs'
  | 'en'
  | 'relativeSubject'
  | 'relativeObject'
  | 'afterPreposition'
  | 'which'
  | 'questionWho'
  | 'questionWhat'
  | 'questionWhere'
  | 'estCeQue'
  | 'thatConjunction'
  | 'comparison'
  | 'dont'
  | 'dontIncluding'
  | 'ou'
  | 'ceSubject'
  | 'ceRelative'
  | 'wholly'
  | 'everything'
  | 'allOfThem'
  | 'euphonicT';

export type Contraction =
  | 'deLe'
  | 'deLes'
  | 'aLe'
  | 'aLes'
  | 'deLequel'
  | 'deLesquels'
  | 'deLesquelles'
  | 'aLequel'
  | 'aLesquels'
  | 'aLesquelles';

/** An ending of the plural that is not -s. */
export type PluralEnding = 'addsX' | 'alAux' | 'ailAux';

/** The form of a word, in no language yet. */
export type Form =
  /** A verb, simple, or the last word of a compound tense. The person is the conjugated verb’s. */
  | {
      readonly kind: 'verb';
      readonly lemma: string;
      readonly tense: Tense;
      readonly voice: Voice;
      readonly construction: Construction | undefined;
      readonly person: '1' | '2' | '3' | undefined;
      readonly number: Count | undefined;
      readonly agreement: Agreement | undefined;
      /** The preposition that asks for the infinitive. */
      readonly after: string | undefined;
    }
  /** A past participle used like an adjective; `noun` is what it describes, where that is plain. */
  | {
      readonly kind: 'participle';
      readonly lemma: string;
      readonly gender: Gender | undefined;
      readonly number: Count | undefined;
      readonly noun: string | undefined;
    }
  | {
      readonly kind: 'auxiliary';
      readonly lemma: string;
      readonly tense: Tense;
      readonly person: '1' | '2' | '3' | undefined;
      readonly number: Count | undefined;
      readonly helps: { readonly lemma: string; readonly to: Help };
    }
  | ({
      readonly kind: 'inflected';
      readonly of: 'noun' | 'other';
      readonly ending: PluralEnding | undefined;
    } & Inflection)
  /** bel, cet: a masculine of its own before a vowel. */
  | { readonly kind: 'beforeVowel'; readonly lemma: string; readonly before: Elision['before'] }
  /** son histoire. */
  | {
      readonly kind: 'possessiveBeforeVowel';
      readonly usual: string;
      readonly noun: string;
      readonly before: Elision['before'];
    }
  | { readonly kind: 'contraction'; readonly contraction: Contraction }
  | {
      readonly kind: 'word';
      readonly elision: Elision | undefined;
      readonly inflection: Inflection | undefined;
      readonly use: Use | undefined;
    }
  | {
      readonly kind: 'negation';
      readonly elision: Elision | undefined;
      readonly negation: NegationKind | 'spoken';
    }
  /** A word that belongs to a longer one: the se of s’imposer, the que of alors que. */
  | {
      readonly kind: 'part';
      readonly elision: Elision | undefined;
      readonly of: 'verb' | 'conjunction';
      readonly whole: string;
    }
  /** The words that tie two verbs: vient de, en train de, en lisant. */
  | {
      readonly kind: 'link';
      readonly elision: Elision | undefined;
      readonly to: 'passeRecent' | 'enTrainDe' | 'surLePointDe' | 'gerondif';
      readonly verb: string;
    }
  | { readonly kind: 'number'; readonly words: string }
  | { readonly kind: 'abbreviation'; readonly words: string };
