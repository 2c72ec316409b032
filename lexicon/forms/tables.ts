import { readFileSync } from 'node:fs';
import { fold } from '#core/text/fold.ts';
import type { Upos } from '#core/text/token.ts';
import type { Row } from './row.ts';

export type ClosedForm = {
  readonly form: string;
  readonly rows: readonly Row[];
  /** LEFFF's nouns, verbs and adjectives of this form stay beside the rows. */
  readonly open: boolean;
};

/** `closed.txt`: the grammar words. */
export function readClosed(): ClosedForm[] {
  return linesOf('closed.txt').map(({ text, place }) => {
    const match = text.match(/^(\+?)(.+?): (.+)$/);
    if (!match) throw new Error(`${place}: expected "form: lemma UPOS features | …"`);
    const [, plus, form = '', readings = ''] = match;
    const rows = readings.split(' | ').map((reading) => {
      const [lemma = '', upos = '', code = ''] = reading.split(' ');
      return { form, lemma, upos: upos as Upos, code };
    });
    return { form, rows, open: plus === '+' };
  });
}

/** `corrections.txt`: rows LEFFF lacks (`+`) and rows it should not have (`-`). */
export function readCorrections(): { added: Row[]; removed: Row[] } {
  const added: Row[] = [];
  const removed: Row[] = [];
  for (const { text, place } of linesOf('corrections.txt')) {
    const [sign, form, lemma, upos, codes = ''] = text.split(/\s+/);
    if (!form || !lemma || !upos || (sign !== '+' && sign !== '-')) {
      throw new Error(`${place}: expected "+ form lemma UPOS features" or "- …"`);
    }
    for (const code of codes.split(','))
      (sign === '+' ? added : removed).push({ form, lemma, upos: upos as Upos, code });
  }
  return { added, removed };
}

/** `genders.txt`: the genders of nouns that LEFFF has without, by lemma, the likelier first. */
export function readGenders(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    linesOf('genders.txt').flatMap(({ text }) => {
      const [genders = '', lemmas = ''] = text.split(': ');
      return lemmas.split(' ').map((lemma) => [fold(lemma), [...genders]] as const);
    }),
  );
}

function linesOf(name: string): { text: string; place: string }[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .map((line, i) => ({ text: line.trim(), place: `lexicon/forms/${name}:${i + 1}` }))
    .filter(({ text }) => text !== '' && !text.startsWith('# ') && text !== '#');
}
