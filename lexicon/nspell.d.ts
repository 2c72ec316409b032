/** nspell ships no types: the part of it that the dictionary's checker uses. */
declare module 'nspell' {
  export default function nspell(aff: Buffer, dic: Buffer): { correct(word: string): boolean };
}
