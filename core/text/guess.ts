import { featuresOf } from './features.ts';
import type { Forms, Reading } from './forms.ts';
import type { Upos } from './token.ts';

/** A reading of a word the lexicon lacks, and how readily to believe it. */
export type Guess = Omit<Reading, 'band'> & { readonly points: number };

/** Ending, part of speech, what to cut and add for the lemma, features, points. */
type Suffix = readonly [
  ending: RegExp,
  upos: Upos,
  lemma: readonly [cut: RegExp, add: string],
  code: string,
  points: number,
];

const KEEP = [/$/, ''] as const;

const SUFFIXES: readonly Suffix[] = [
  [/ment$/, 'ADV', KEEP, '', 1.5],
  [/er$/, 'VERB', KEEP, 'W', 1.2],
  [/iser$/, 'VERB', KEEP, 'W', 1],
  [/é$/, 'VERB', [/é$/, 'er'], 'Kms', 0.4],
  [/ée$/, 'VERB', [/ée$/, 'er'], 'Kfs', 0.4],
  [/és$/, 'VERB', [/és$/, 'er'], 'Kmp', 0.4],
  [/ées$/, 'VERB', [/ées$/, 'er'], 'Kfp', 0.4],
  [/ait$/, 'VERB', [/ait$/, 'er'], 'I3s', 0.3],
  [/aient$/, 'VERB', [/aient$/, 'er'], 'I3p', 0.5],
  [/ant$/, 'VERB', [/ant$/, 'er'], 'G', 0.2],
  [/[^m]ent$/, 'VERB', [/ent$/, 'er'], 'P3p', -0.5],
  [/e$/, 'VERB', [/e$/, 'er'], 'P3s', -1.2],
  [/e$/, 'VERB', [/e$/, 'er'], 'P1s', -1.2],
  [/ons$/, 'VERB', [/ons$/, 'er'], 'P1p', -1],
  [/ez$/, 'VERB', [/ez$/, 'er'], 'P2p', 0.3],
  [/era$/, 'VERB', [/a$/, ''], 'F3s', 0.3],
  [/eront$/, 'VERB', [/ont$/, ''], 'F3p', 0.3],
  [/erait$/, 'VERB', [/ait$/, ''], 'C3s', 0.3],
  [/eraient$/, 'VERB', [/aient$/, ''], 'C3p', 0.3],
  [/a$/, 'VERB', [/a$/, 'er'], 'J3s', -1],
  [/èrent$/, 'VERB', [/èrent$/, 'er'], 'J3p', 0.5],
  [/(?:ique|able|ible|iste|aire|esque|oire)$/, 'ADJ', KEEP, 's', 0.8],
  [/(?:ique|able|ible|iste|aire|esque|oire)s$/, 'ADJ', [/s$/, ''], 'p', 0.8],
  [/(?:al|el|if|ien|éen|ain|in|ant|é|eur|oïd)$/, 'ADJ', KEEP, 'ms', 0.8],
  [/(?:al|el|if|ien|éen|ain|in|ant|é|eur)s$/, 'ADJ', [/s$/, ''], 'mp', 0.8],
  [/(?:eux|ois|ais)$/, 'ADJ', KEEP, 'm', 0.8],
  [/aux$/, 'ADJ', [/aux$/, 'al'], 'mp', 0.8],
  [/(?:ale|ine|aine|ante|oise|aise|ée)$/, 'ADJ', [/e$/, ''], 'fs', 0.8],
  [/(?:ale|ine|aine|ante|oise|aise|ée)s$/, 'ADJ', [/es$/, ''], 'fp', 0.8],
  [/euse$/, 'ADJ', [/se$/, 'x'], 'fs', 0.8],
  [/euses$/, 'ADJ', [/ses$/, 'x'], 'fp', 0.8],
  [/ive$/, 'ADJ', [/ve$/, 'f'], 'fs', 0.8],
  [/ives$/, 'ADJ', [/ves$/, 'f'], 'fp', 0.8],
  [/(?:el|ien|éen)(?:le|ne)$/, 'ADJ', [/[ln]e$/, ''], 'fs', 0.8],
  [/(?:el|ien|éen)(?:le|ne)s$/, 'ADJ', [/[ln]es$/, ''], 'fp', 0.8],
];

/** *les Mirecurtiens*: who comes from a place the lexicon does not know. */
const DEMONYMS: readonly Suffix[] = [
  [/(?:ien|éen|ain)$/, 'NOUN', KEEP, 'ms', 2],
  [/(?:ien|éen|ain)s$/, 'NOUN', [/s$/, ''], 'mp', 2],
  [/(?:ois|ais)$/, 'NOUN', KEEP, 'm', 2],
  [/(?:ien|éen)ne$/, 'NOUN', [/ne$/, ''], 'fs', 2],
  [/(?:ien|éen)nes$/, 'NOUN', [/nes$/, ''], 'fp', 2],
  [/(?:ois|ais|ain)e$/, 'NOUN', [/e$/, ''], 'fs', 2],
  [/(?:ois|ais|ain)es$/, 'NOUN', [/es$/, ''], 'fp', 2],
];

const FEMININE_NOUN = /(?:[tsx]ion|té|ure|ance|ence|ise|ie|ade|ette|esse|ude|aison|ille|ose|ite|ase|ine)$/;
const MASCULINE_NOUN = /(?:age|isme|eur|ment|oir|et|ier|al|ien|on|eau|ème|scope|phone)$/;

const PREFIX =
  /^(?:co|re|ré|r|dé|dés|in|im|il|ir|pré|anti|auto|bio|éco|euro|ex|extra|hyper|hypo|infra|inter|intra|macro|maxi|micro|mini|multi|néo|non|para|péri|post|pro|pseudo|sous|super|sur|supra|télé|trans|ultra|vice|vidéo|géo|socio|électro|hydro|radio|cyber|agro|aéro|neuro|psycho|thermo|poly|mono|méta|méga|semi|demi|mi|arrière|avant|contre|entre|cardio|gastro|politico|franco|anglo|germano|italo|israélo|américano|russo|sino|afro|ostéo|immuno|nano|bi|tri|quadri|omni|rétro)-?(.{4,})$/;

const OPEN: ReadonlySet<Upos> = new Set(['NOUN', 'ADJ', 'VERB', 'ADV']);

/** Every reading worth a thought of a word the lexicon lacks: never none. */
export function guesses(key: string, capital: boolean, forms: Forms): readonly Guess[] {
  const inside = compound(key, forms);
  if (inside.length > 0) return inside;
  return capital ? [...matching(DEMONYMS, key), ...bySuffix(key)] : bySuffix(key);
}

/** *politico-financière*, *réinventer*: the part that is known tells. */
function compound(key: string, forms: Forms): Guess[] {
  const hyphen = key.lastIndexOf('-');
  if (hyphen > 0) {
    const last = derived(key.slice(0, hyphen + 1), key.slice(hyphen + 1), forms, 0);
    return last.length > 0 ? last : headNoun(key, forms);
  }
  const prefixed = PREFIX.exec(key);
  return prefixed ? derived(key.slice(0, -prefixed[1]!.length), prefixed[1]!, forms, 0.3) : [];
}

function derived(prefix: string, rest: string, forms: Forms, points: number): Guess[] {
  return forms
    .readings(rest)
    .filter(({ upos }) => OPEN.has(upos))
    .map(({ lemma, upos, feats }) => ({ lemma: prefix + lemma, upos, feats, points }));
}

/** *porte-drapeau* of an unknown second part is a noun like its first. */
function headNoun(key: string, forms: Forms): Guess[] {
  return forms
    .readings(key.slice(0, key.indexOf('-')))
    .filter(({ upos }) => upos === 'NOUN')
    .map(({ upos, feats }) => ({ lemma: key, upos, feats, points: 0 }));
}

const bySuffix = (key: string): Guess[] => [nounOf(key), ...matching(SUFFIXES, key)];

function matching(suffixes: readonly Suffix[], key: string): Guess[] {
  return suffixes
    .filter(([ending]) => key.length > 3 && ending.test(key))
    .map(([, upos, [cut, add], code, points]) => ({
      lemma: key.replace(cut, add),
      upos,
      feats: featuresOf(code),
      points,
    }));
}

function nounOf(key: string): Guess {
  const plural = key.length > 3 && /(?:[^suio]s|[aeo]ux)$/.test(key);
  const lemma = !plural
    ? key
    : key.endsWith('aux') && !key.endsWith('eaux')
      ? key.replace(/aux$/, 'al')
      : key.slice(0, -1);
  const gender = FEMININE_NOUN.test(lemma)
    ? 'f'
    : MASCULINE_NOUN.test(lemma)
      ? 'm'
      : /e$/.test(lemma)
        ? 'f'
        : 'm';
  return { lemma, upos: 'NOUN', feats: featuresOf(gender + (plural ? 'p' : 's')), points: 0.6 };
}
