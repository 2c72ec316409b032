import { fetchPublished } from '#app/published.ts';
import type { Deed } from '#core/learner/events.ts';
import type { Key } from '#core/learner/keys.ts';
import type { ShelfText } from '#core/lesson/shelf.ts';
import type { FirstPlace } from '#lexicon/counts.ts';
import type { ExampleText } from '#lexicon/wire.ts';

/** What puts words in the notebook, each with the first sentence of the text that has it. Rejects without a network. */
export async function savingFirst({ slug, title }: ShelfText, words: readonly Key[]): Promise<Deed[]> {
  const [places, text] = await Promise.all([
    fetched<readonly FirstPlace[]>(`words/${slug}.json`),
    fetched<ExampleText>(`texts/${slug}.json`),
  ]);
  const placeOf = new Map(places.map((place) => [place[0], place]));
  return words.flatMap((word): Deed[] => {
    const [, bead = 0, start = 0, end = 0, gloss = '', feats = ''] = placeOf.get(word) ?? [];
    const [fr = '', en = ''] = text.beads[bead] ?? [];
    if (fr === '') return [];
    const sentence = { fr, en, start, end, text: slug, bead, source: title, ...(feats && { feats }) };
    return [{ kind: 'save', word, gloss, sentence }];
  });
}

const fetched = async <Value>(name: string): Promise<Value> => (await fetchPublished(name)).json();
