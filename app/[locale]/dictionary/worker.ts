import { type Hit, lookUp } from '#core/lesson/look-up.ts';
import { type SearchIndex, searchIndex } from '#core/lesson/search-index.ts';
import { type Forms, openForms } from '#core/text/forms.ts';
import { readIndex } from '#lexicon/wire.ts';

/** Searches the dictionary beside the page, so that its two files open without a pause in the typing. */

export type Question = { readonly folder: string; readonly query: string };

/** `whole` is false while the forms are on their way: only headwords and English have been searched. */
export type Answer =
  | { readonly ok: true; readonly query: string; readonly hits: readonly Hit[]; readonly whole: boolean }
  | { readonly ok: false; readonly query: string };

const NO_FORMS: Forms = {
  readings: () => [],
  inflections: () => [],
  band: () => 0,
  accented: () => [],
  completions: () => [],
};

let opening: Promise<void> | undefined;
let index: SearchIndex | undefined;
let forms: Forms | undefined;
let last: Question | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  last = data;
  if (index) return answer();
  opening ??= open(data.folder);
  opening.catch(() => {
    opening = undefined;
    if (last) postMessage({ ok: false, query: last.query } satisfies Answer);
  });
});

async function open(folder: string): Promise<void> {
  const bytes = fetchFile(`${folder}/forms.bin`).then((response) => response.arrayBuffer());
  const text = await fetchFile(`${folder}/index.txt`).then((response) => response.text());
  index = searchIndex(readIndex(text));
  answer();
  forms = openForms(new Uint8Array(await bytes));
  answer();
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

function answer() {
  if (!last || !index) return;
  const { query } = last;
  const hits = lookUp(query, index, forms ?? NO_FORMS);
  postMessage({ ok: true, query, hits, whole: forms !== undefined } satisfies Answer);
}
