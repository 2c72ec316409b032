import type { Features, Token, Upos } from '#core/text/token.ts';

/**
 * Tokens from a line of notation, one word a blank: form, then part of speech, lemma and features after slashes.
 * Features are a tense (pr im ps fu cd sp si ip inf pp pa), a person, m or f, s or p: `ouvrira/VERB/ouvrir/fu3s`.
 * Words of the table below, and marks, need no slashes.
 */
export function sentence(line: string): Token[] {
  let start = 0;
  return line.split(' ').map((cell) => {
    const [form = '', upos, lemma, code] = cell.split('/');
    const tied = /^[-.,]/.test(form);
    if (tied && start > 0) start -= 1;
    const [plainUpos, plainLemma, plainCode] =
      KNOWN[
        form
          .toLowerCase()
          .replace('’', "'")
          .replace(/(?<=.)-$|^-(?:t-)?(?=.)/g, '')
      ] ?? [];
    const token: Token = {
      start,
      end: start + form.length,
      form,
      lemma: lemma || plainLemma || form.toLowerCase(),
      upos: ((upos || plainUpos) ?? (/\p{L}|\d/u.test(form) ? 'NOUN' : 'PUNCT')) as Upos,
      feats: features(code ?? plainCode ?? ''),
      probable: false,
    };
    start = token.end + (form.endsWith('’') ? 0 : 1);
    return token;
  });
}

const TENSES: Readonly<Record<string, Features>> = {
  pr: { Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin' },
  im: { Mood: 'Ind', Tense: 'Imp', VerbForm: 'Fin' },
  ps: { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' },
  fu: { Mood: 'Ind', Tense: 'Fut', VerbForm: 'Fin' },
  cd: { Mood: 'Cnd', Tense: 'Pres', VerbForm: 'Fin' },
  sp: { Mood: 'Sub', Tense: 'Pres', VerbForm: 'Fin' },
  si: { Mood: 'Sub', Tense: 'Imp', VerbForm: 'Fin' },
  ip: { Mood: 'Imp', Tense: 'Pres', VerbForm: 'Fin' },
  inf: { VerbForm: 'Inf' },
  pp: { Tense: 'Past', VerbForm: 'Part' },
  pa: { Tense: 'Pres', VerbForm: 'Part' },
};

function features(code: string): Features {
  const [, tense = '', person = '', gender = '', number = ''] =
    /^(inf|pr|im|ps|fu|cd|sp|si|ip|pp|pa)?([123])?([mf])?([sp])?$/.exec(code) ?? [];
  return {
    ...TENSES[tense],
    ...(person && { Person: person as '1' | '2' | '3' }),
    ...(gender && { Gender: gender === 'm' ? 'Masc' : 'Fem' }),
    ...(number && { Number: number === 's' ? 'Sing' : 'Plur' }),
  };
}

const rows = (upos: string, words: string): [string, readonly [string, string, string]][] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => word.split('='))
    .map(([form = '', lemma = form, code = '']) => [form, [upos, lemma, code]]);

const KNOWN: Readonly<Record<string, readonly [upos: string, lemma: string, code: string]>> =
  Object.fromEntries([
    ...rows(
      'PRON',
      `je=je=1s j'=je=1s tu=tu=2s il=il=3ms elle=il=3fs on=on=3s nous=nous=1p vous=vous=2p ils=il=3mp
    elles=il=3fp me=me=1s m'=me=1s te=te=2s t'=te=2s se=se=3 s'=se=3 lui=lui=3s y=y en=en ce=ce=3s c'=ce=3s qui dont
    où ça cela rien personne moi=moi=1s toi=toi=2s eux=lui=3p`,
    ),
    ...rows(
      'DET',
      `le=le=ms la=le=fs les=le=p l'=le=s un=un=ms une=un=fs son=son=ms sa=son=fs ses=son=p cette=ce=fs
    cet=ce=ms ces=ce=p aucun=aucun=ms`,
    ),
    ...rows('ADP', "de d'=de à dans pour sans par après avec sur"),
    ...rows('ADP+DET', 'du=de+le des=de+le au=à+le aux=à+le'),
    ...rows('ADV', "ne n'=ne pas plus jamais guère encore déjà bien très ici t"),
    ...rows('SCONJ', "que qu'=que lorsque"),
    ...rows('CCONJ', 'et ou ni mais'),
    ...rows(
      'AUX',
      `est=être=pr3s sont=être=pr3p suis=être=pr1s sommes=être=pr1p était=être=im3s fut=être=ps3s
    sera=être=fu3s serait=être=cd3s soit=être=sp3s être=être=inf été=être=pp étant=être=pa ai=avoir=pr1s a=avoir=pr3s
    avons=avoir=pr1p ont=avoir=pr3p avait=avoir=im3s eut=avoir=ps3s aura=avoir=fu3s aurait=avoir=cd3s ait=avoir=sp3s
    eût=avoir=si3s avoir=avoir=inf ayant=avoir=pa aie=avoir=ip2s`,
    ),
  ]);
