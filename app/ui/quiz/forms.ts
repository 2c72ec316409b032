import type { Item } from '#core/practice/item.ts';
import { fetchPage } from '#lexicon/fetch.ts';
import type { WordForms } from '#lexicon/wire.ts';

/** Every form of the word that is asked for, from the dictionary; none where it cannot be fetched. */
export async function formsOf({ card }: Item): Promise<string[]> {
  try {
    const page = await fetchPage(process.env.LEXICON ?? '', card.headword);
    const entries = page?.entries.filter(({ pos }) => pos === card.pos) ?? [];
    return [card.headword, ...entries.flatMap(({ forms }) => (forms ? listed(forms) : []))];
  } catch {
    return [];
  }
}

function listed(forms: WordForms): readonly string[] {
  switch (forms.kind) {
    case 'noun':
      return forms.plural;
    case 'adjective':
      return [
        ...forms.masculine,
        ...forms.beforeVowel,
        ...forms.feminine,
        ...forms.masculinePlural,
        ...forms.femininePlural,
      ];
    case 'verb':
      return Object.values(forms.paradigm).flat(2);
  }
}
