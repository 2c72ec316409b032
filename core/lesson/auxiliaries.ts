import { WITH_ETRE } from './verbs.ts';

/** The verb that makes a verb's compound tenses. */
export type Auxiliary = {
  readonly verb: 'avoir' | 'être';
  /** With a direct object it is avoir all the same: *j’ai monté l’escalier*. */
  readonly avoirWithObject: boolean;
};

// Take être in some grammars and some senses, avoir in the French of today.
const RATHER_AVOIR = new Set(['accourir', 'disparaître', 'paraître', 'réapparaître']);

const TAKE_OBJECT = new Set(
  `descendre monter passer redescendre remonter rentrer repasser ressortir retourner sortir`.split(/\s+/),
);

export function auxiliaryOf(verb: string): Auxiliary {
  const etre = WITH_ETRE.has(verb) && !RATHER_AVOIR.has(verb);
  return { verb: etre ? 'être' : 'avoir', avoirWithObject: TAKE_OBJECT.has(verb) };
}
