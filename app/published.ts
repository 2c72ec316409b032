/** A file of the dictionary as bin/dictionary.ts publishes it: `index.txt`. Rejects where it does not come. */
export async function fetchPublished(name: string): Promise<Response> {
  const response = await fetch(`${process.env.LEXICON}/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}
