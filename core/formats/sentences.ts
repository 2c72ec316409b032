/**
 * Where a side of several sentences is one text in a file: the lengths of the sentences, which tell its bounds to
 * whoever reads it back. Undefined for a side of one sentence.
 */
export function lengthsOf(sentences: readonly string[]): string | undefined {
  return sentences.length > 1 ? sentences.map(({ length }) => length).join(' ') : undefined;
}

/** The sentences of a side; one where the lengths do not fit, as after a change by another tool. */
export function sentencesAt(text: string, lengths: string | undefined): string[] {
  if (text === '') return [];
  const found: string[] = [];
  let start = 0;
  for (const length of (lengths ?? '').split(' ').map(Number)) {
    found.push(text.slice(start, start + length));
    start += length + 1;
  }
  return start === text.length + 1 && found.join(' ') === text ? found : [text];
}
