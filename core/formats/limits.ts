/** In bytes: the longest novel is a tenth of it. */
export const LONGEST_TEXT = 32 * 2 ** 20;
/** In bytes: a book in an archive may have pictures beside its text. */
export const LARGEST_ARCHIVE = 128 * 2 ** 20;
