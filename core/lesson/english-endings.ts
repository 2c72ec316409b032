export function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (/^(?:quiz|whiz)$/.test(word)) return `${word}zes`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
}

export function withIng(verb: string): string {
  if (verb === 'be') return 'being';
  if (/^(?:die|lie|tie|vie|untie|belie|underlie)$/.test(verb)) return verb.replace(/ie$/, 'ying');
  if (/^(?:dye|singe|tinge|hoe|age)$/.test(verb)) return verb === 'age' ? 'ageing' : `${verb}ing`;
  if (/(?:ee|ye|oe)$/.test(verb)) return `${verb}ing`;
  if (/e$/.test(verb)) return verb.replace(/e$/, 'ing');
  return `${doubled(verb)}ing`;
}

export function withEd(verb: string): string {
  if (/e$/.test(verb)) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ied');
  return `${doubled(verb)}ed`;
}

// The last consonant doubles after one short stressed vowel; these stress their last syllable.
const STRESSED_LAST = new Set(
  `abet abhor acquit admit allot annul befit begin bedim commit compel concur confer control corral debar defer demur
  deter dispel distil embed emit enrol enthral equip excel expel extol fulfil forbid forget format impel incur infer
  instil inter intermit occur omit outwit patrol permit prefer propel rebel rebut recap recur refer refit regret remit
  repel reset submit transfer transmit unplug unwrap unzip overlap kidnap handicap worship program hobnob zigzag humbug
  input output`.split(/\s+/),
);

function doubled(verb: string): string {
  if (verb.endsWith('ic')) return `${verb}k`;
  const vowels = verb.match(/[aeiouy]+/g)?.length ?? 0;
  const closed =
    /(?:^|[^aeiou]|qu)[aeiouy][bdfgklmnprstvz]$/.test(verb) &&
    !/[aeiou]{2}[bdfgklmnprstvz]$/.test(verb.replace('qu', 'q'));
  if (!closed) return verb;
  // British: travel, travelled; but reveal, appeal keep theirs.
  const british = /[^aeiou][aeiou]l$/.test(verb) && !/^(?:parallel)$/.test(verb) && vowels > 1;
  return vowels === 1 || british || STRESSED_LAST.has(verb) ? verb + verb.at(-1) : verb;
}
