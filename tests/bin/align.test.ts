import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { align } from '../../bin/commands/align.ts';
import { UserError } from '../../bin/user-error.ts';

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
  writeFileSync(path('latin1.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints. */
function run(...args: string[]): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  align(args);
  return write.mock.calls.map(([text]) => text).join('');
}
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
    expect(lines[0]).toMatch(/^Le roi avait trois filles\.\tThe king had three daughters\.\t[01]\.\d\d$/);
  });

  test.each([
    ['a file that is not there', ['fr.txt', 'nowhere.txt'], [], /nowhere\.txt: no such file/],
    ['a folder', ['fr.txt', '.'], [], /is a folder/],
    ['an empty file', ['empty.txt', 'en.txt'], [], /empty\.txt: no text in it/],
    ['a file that is not UTF-8', ['fr.txt', 'latin1.txt'], [], /latin1\.txt: not UTF-8/],
    ['one text', ['fr.txt'], [], /usage: align FR EN/],
    ['three texts', ['fr.txt', 'en.txt', 'en.txt'], [], /usage: align FR EN/],
    ['an unknown format', ['fr.txt', 'en.txt'], ['--to', 'pdf'], /no format "pdf"; there is: beads, tsv/],
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
