import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PairedDocument } from '#core/formats/document.ts';
import { readPairedHtml } from '#core/formats/paired-html.ts';
import { readTmx } from '#core/formats/tmx.ts';
import { align } from '../../bin/commands/align.ts';
import { UserError } from '../../bin/user-error.ts';
import { faultsOf, openBook } from '../core/formats/epub-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'align-'));
const path = (name: string) => join(folder, name);

beforeAll(() => {
  writeFileSync(
    path('fr.txt'),
    'Le roi avait trois filles. Il les aimait.\n\nLa reine acheta un collier à Paris.\n',
  );
  writeFileSync(
    path('en.txt'),
    '\ufeffThe king had three daughters. He loved them.\r\n\r\nThe queen bought a necklace in Paris.\r\n',
  );
  writeFileSync(
    path('lines.fr'),
    'Le roi avait trois filles.\nIl les aimait.\n\nLa reine acheta un collier.\n',
  );
  writeFileSync(
    path('lines.en'),
    'The king had three daughters; he loved them.\n\nThe queen bought a necklace.\n',
  );
  writeFileSync(path('empty.txt'), ' \n\n');
  writeFileSync(path('fr.pdf'), '%PDF-1.7 ');
  writeFileSync(path('latin1.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command writes. */
function written(...args: string[]): (string | Uint8Array)[] {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  align(args);
  const parts = write.mock.calls.map(([part]) => part);
  write.mockRestore();
  return parts;
}
const run = (...args: string[]) => written(...args).join('');
afterEach(() => vi.restoreAllMocks());

describe('align', () => {
  test('prints a bead a line', () => {
    expect(run(path('fr.txt'), path('en.txt'))).toBe('0:0\n1:1\n2:2\n');
  });

  test('takes texts that have a sentence a line', () => {
    expect(run(path('lines.fr'), path('lines.en'), '--segmented')).toBe('0,1:0\n2:1\n');
  });

  test('prints the sentences themselves', () => {
    const lines = run(path('fr.txt'), path('en.txt'), '--to', 'tsv').split('\n');
    expect(lines[0]).toBe('French\tEnglish\tConfidence');
    expect(lines[1]).toMatch(/^Le roi avait trois filles\.\tThe king had three daughters\.\t[01]\.\d\d$/);
  });

  /** The sentences and the paragraphs that every format is to give back. */
  const TALE = [
    [
      [['Le roi avait trois filles.'], ['The king had three daughters.']],
      [['Il les aimait.'], ['He loved them.']],
    ],
    [[['La reine acheta un collier à Paris.'], ['The queen bought a necklace in Paris.']]],
  ];
  const sentencesOf = ({ chapters }: Pick<PairedDocument, 'chapters'>) =>
    chapters[0]?.paragraphs.map((beads) => beads.map(({ french, english }) => [french, english]));

  test('makes a translation memory', () => {
    const memory = readTmx(run(path('fr.txt'), path('en.txt'), '--to', 'tmx'));
    expect(memory).toMatchObject({ kind: 'bitext', title: 'fr' });
    expect(memory.kind === 'bitext' && sentencesOf(memory)).toEqual(TALE);
  });

  test('makes a page, with the title it is given', () => {
    const page = run(path('fr.txt'), path('en.txt'), '--to', 'html', '--title', 'Le roi & la reine');
    const document = readPairedHtml([page])!;
    expect(document.title).toBe('Le roi & la reine');
    expect(sentencesOf(document)).toEqual(TALE);
  });

  test('makes a book, the same one whenever it is made', () => {
    const command = () => written(path('fr.txt'), path('en.txt'), '--to', 'epub')[0] as Uint8Array;
    const book = command();
    const { pages } = openBook(book);
    expect(sentencesOf(readPairedHtml(pages.map(({ text }) => text))!)).toEqual(TALE);
    expect(faultsOf(book)).toEqual([]);
    expect(command()).toEqual(book);
  });

  test('keeps the titles and the chapters of whatever files it is given', () => {
    const page = (title: string, chapters: readonly [string, string][]) =>
      `<html><head><title>${title}</title></head><body><h1>${title}</h1>${chapters
        .map(([name, text]) => `<h2>${name}</h2><p>${text}</p>`)
        .join('')}</body></html>`;
    writeFileSync(
      path('conte.html'),
      page('Le conte', [
        ['Le roi', 'Le roi avait trois filles. Il les aimait.'],
        ['La reine', 'La reine acheta un collier à Paris.'],
      ]),
    );
    writeFileSync(
      path('tale.html'),
      page('The Tale', [
        ['The King', 'The king had three daughters. He loved them.'],
        ['The Queen', 'The queen bought a necklace in Paris.'],
      ]),
    );
    expect(readTmx(run(path('conte.html'), path('tale.html'), '--to', 'tmx'))).toMatchObject({
      title: 'Le conte',
      titleEnglish: 'The Tale',
      chapters: [
        { title: 'Le roi', titleEnglish: 'The King', paragraphs: [TALE[0]!.map(([french]) => ({ french }))] },
        { title: 'La reine', titleEnglish: 'The Queen', paragraphs: [[{ french: TALE[1]![0]![0] }]] },
      ],
    });
  });

  test('sends no book to the screen', () => {
    const terminal = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
    Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
    try {
      expect(() => run(path('fr.txt'), path('en.txt'), '--to', 'epub')).toThrow(
        'epub is not for the screen: send it to a file, with > book.epub',
      );
    } finally {
      if (terminal) Object.defineProperty(process.stdout, 'isTTY', terminal);
      else Reflect.deleteProperty(process.stdout, 'isTTY');
    }
  });

  test('a text is called after its file', () => {
    copyFileSync(path('fr.txt'), path('le-chat.fr.txt'));
    expect(readTmx(run(path('le-chat.fr.txt'), path('en.txt'), '--to', 'tmx')).title).toBe('le-chat');
  });

  test.each([
    ['a file that is not there', ['fr.txt', 'nowhere.txt'], [], /nowhere\.txt: no such file/],
    ['a folder', ['fr.txt', '.'], [], /is a folder/],
    ['an empty file', ['empty.txt', 'en.txt'], [], /empty\.txt: no text in it/],
    ['a file that is not UTF-8', ['fr.txt', 'latin1.txt'], [], /latin1\.txt: not UTF-8/],
    ['a file of a kind it does not know', ['fr.pdf', 'en.txt'], ['--to', 'html'], /fr\.pdf: This is a PDF/],
    ['an empty file as a book', ['empty.txt', 'en.txt'], ['--to', 'tmx'], /empty\.txt: There is no text/],
    ['the two the wrong way round', ['en.txt', 'fr.txt'], ['--to', 'tmx'], /name the French one first/],
    ['one text', ['fr.txt'], [], /usage: align FR EN/],
    ['three texts', ['fr.txt', 'en.txt', 'en.txt'], [], /usage: align FR EN/],
    [
      'an unknown format',
      ['fr.txt', 'en.txt'],
      ['--to', 'pdf'],
      /no format "pdf"; there is: beads, tsv, tmx, epub, html/,
    ],
    ['an unknown option', ['fr.txt', 'en.txt'], ['--fast'], /usage: align FR EN/],
  ])('refuses %s', (_, names, options, message) => {
    const refused = () => run(...names.map(path), ...options);
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(message);
  });

  test('a mistake is one line on standard error and exit 2', { timeout: 60_000 }, () => {
    const command = ['bin/en-regard.ts', 'align', path('nowhere.txt'), path('en.txt')];
    const { stderr, stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect(stderr).toMatch(/^en-regard: .*nowhere\.txt: no such file\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
