/**
 * A UUID (version 8 of RFC 9562) made of a text, so that one book has one identifier whenever and wherever it is
 * made. Four FNV-1a hashes: names, not secrets.
 */
export function uuidOf(text: string): string {
  const hex = [0, 1, 2, 3].map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function fnv1a(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
