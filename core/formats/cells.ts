/** Tables of cells divided by tabs, as spreadsheets write and read them. */

/** A cell as spreadsheets take it whole: one that begins with a quotation mark, or holds a line's end, is quoted. */
export const writeCell = (text: string): string =>
  /^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export type Row = {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** A cell in quotation marks may hold tabs and line breaks; one that only begins with a mark is as it stands. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** Every row, the empty ones too, with its cells as they stand. */
export function tableOf(text: string): Row[] {
  const rows: { line: number; cells: string[] }[] = [{ line: 1, cells: [] }];
  let line = 1;
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (CELL.lastIndex < text.length) {
    const [whole, quoted, bare = '', end] = CELL.exec(text)!;
    rows.at(-1)!.cells.push(quoted?.replaceAll('""', '"') ?? bare);
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end !== '\t') rows.push({ line, cells: [] });
  }
  return rows;
}
