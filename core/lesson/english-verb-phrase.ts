import { conjugate } from './english-verb.ts';
import type { Form } from './form.ts';
import type { Tense } from './tense.ts';

type Part = {
  readonly kind: 'verb' | 'participle';
  readonly tense?: Tense;
  readonly voice?: 'active' | 'passive' | 'pronominal';
  readonly construction?: Extract<Form, { kind: 'verb' }>['construction'];
  readonly person?: '1' | '2' | '3' | undefined;
  readonly number?: 'Sing' | 'Plur' | undefined;
  readonly after?: string | undefined;
};

/** A verb and what follows it, in the tense and the person of the French: *wash oneself* → *washed myself*. */
export function verbPhrase(equivalent: string, form: Part): string {
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
