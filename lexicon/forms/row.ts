import type { Upos } from '#core/text/token.ts';

/** One reading of one form. `code` holds the features in LEFFF's letters (core/text/features.ts). */
export type Row = {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly code: string;
};
