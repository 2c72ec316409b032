/*
 * What the library can know of its reader without opening a database: how many texts of their own there are, as only
 * where there are some it fetches what lists them, and whether there are texts to go on with.
 */

const KEY = 'en-regard.texts';

export function textsNoted(): number {
  try {
    return Number(localStorage.getItem(KEY)) || 0;
  } catch {
    return noted;
  }
}

/** Notes how many there are; without a number, that there are some. */
export function noteTexts(count = Math.max(1, textsNoted())): void {
  noted = count;
  try {
    if (count === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(count));
  } catch {
    // Refused: noted until the page is closed, as are the texts themselves.
  }
}

let noted = 0;

/** Stands in the place of the list, as its first child: makes room for it before the first paint. */
export const EARLY_TEXTS_SCRIPT = `try{var n=+localStorage.getItem(${JSON.stringify(KEY)});if(n)document.currentScript.parentNode.style.setProperty('--texts',n)}catch(e){}`;

const READING = 'en-regard.reading';

/** Notes whether there are texts to go on with, so that the next visit has room for them from the start. */
export function noteReading(any: boolean): void {
  try {
    if (any) localStorage.setItem(READING, '1');
    else localStorage.removeItem(READING);
  } catch {
    // Refused: the row finds its room when it comes.
  }
}

/** Stands in the place of the row, as its first child: makes room for it before the first paint. */
export const EARLY_READING_SCRIPT = `try{if(localStorage.getItem(${JSON.stringify(READING)}))document.currentScript.parentNode.dataset.any=''}catch(e){}`;
