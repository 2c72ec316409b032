/** How a number in figures is read aloud, where there is one way: 2017, 6,6, 1 500, 1er, XIXe. */
export function inWords(form: string): string | undefined {
  const ordinal = /^(\d+|[IVX]+)(er|re|ère|e|ème|nd|nde)$/.exec(form);
  if (ordinal) return ordinalWords(figure(ordinal[1]!), ordinal[2]!);
  const plain = form.replace(/(?<=\d)[\u0020\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '');
  const [, whole, decimals] = /^(\d{1,12})(?:,(\d{1,4}))?$/.exec(plain) ?? [];
  if (whole === undefined || /^0\d/.test(whole)) return undefined;
  if (decimals === undefined) return cardinal(Number(whole));
  const zeros = /^0*/.exec(decimals)![0].length;
  const rest = Number(decimals) > 0 ? [cardinal(Number(decimals))] : [];
  return [cardinal(Number(whole)), 'virgule', ...Array<string>(zeros).fill('zéro'), ...rest].join(' ');
}

const UNITS =
  `zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
  dix-huit dix-neuf`.split(/\s+/);
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

function cardinal(n: number): string {
  for (const [size, name] of [
    [1e9, 'milliard'],
    [1e6, 'million'],
  ] as const)
    if (n >= size) {
      const count = Math.floor(n / size);
      return join(`${cardinal(count)} ${name}${count > 1 ? 's' : ''}`, n % size);
    }
  if (n >= 1000) {
    const thousands = Math.floor(n / 1000);
    // cents and vingts lose their s before mille.
    const count = thousands === 1 ? '' : `${cardinal(thousands).replace(/(cent|vingt)s$/, '$1')} `;
    return join(`${count}mille`, n % 1000);
  }
  if (n >= 100) {
    const count = Math.floor(n / 100);
    const hundreds = count === 1 ? 'cent' : `${UNITS[count]} cent`;
    return n % 100 === 0 && count > 1 ? `${hundreds}s` : join(hundreds, n % 100);
  }
  return belowHundred(n);
}

const join = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${cardinal(rest)}`);

function belowHundred(n: number): string {
  if (n < 20) return UNITS[n]!;
  if (n >= 80) return n === 80 ? 'quatre-vingts' : `quatre-vingt-${UNITS[n - 80]}`;
  const base = n >= 60 ? 60 : n - (n % 10);
  const rest = n - base;
  const tens = TENS[base / 10]!;
  if (rest === 0) return tens;
  return rest === 1 || rest === 11 ? `${tens} et ${UNITS[rest]}` : `${tens}-${UNITS[rest]}`;
}

// Centuries and kings: no further than XXXIX, since Le and Ce are words.
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function figure(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return [...text].reduce((sum, letter, i) => {
    const value = ROMAN[letter]!;
    return value < (ROMAN[text[i + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}

function ordinalWords(n: number, ending: string): string | undefined {
  if (n === 1) return ending === 'er' ? 'premier' : 'première';
  if (n < 1 || n > 999 || ending === 'er' || ending === 're') return undefined;
  if (ending === 'nd' || ending === 'nde') return n === 2 ? `secon${ending.slice(1)}` : undefined;
  const words = cardinal(n).replace(/s$/, (s) => (/(?:cent|vingt)s$/.test(cardinal(n)) ? '' : s));
  return words.replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv').replace(/e$/, '') + 'ième';
}
