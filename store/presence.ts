/**
 * How many texts of the reader's own there are, as far as a page can know without opening their database: only where
 * there are some does the library fetch what lists them.
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
