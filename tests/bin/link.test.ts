import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { link } from '../../bin/commands/link.ts';
import { UserError } from '../../bin/user-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-'));
const path = (name: string) => join(folder, name);

beforeAll(() => {
  writeFileSync(
    path('words'),
    'the white horse ||| le cheval blanc\r\nhe fell asleep . ||| il se endormit .\n',
  );
  writeFileSync(
    path('expanded'),
    'the end of the year ||| la fin de le année\nthe foot of the wall ||| le pied de le mur\n',
  );
  writeFileSync(path('onesided'), 'hello ||| \n ||| bonjour\n');
  writeFileSync(path('bad'), 'the horse ||| le cheval\nthe horse\n');
  writeFileSync(path('latin1'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints. */
function run(...args: string[]): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  link(args);
  return write.mock.calls.map(([text]) => text).join('');
}
afterEach(() => vi.restoreAllMocks());

describe('link', () => {
  test('prints the pairs of each line, the English word first', () => {
    expect(run(path('words'))).toBe('0-0 1-2 2-1\n0-0 1-1 1-2 2-1 2-2 3-3\n');
  });

  test('takes corpora that write du as de le, l’ as le', () => {
    expect(run(path('expanded'))).toBe('0-0 1-1 2-2 3-3 4-4\n0-0 1-1 2-2 3-3 4-4\n');
  });

  test('a side without words has no links', () => {
    expect(run(path('onesided'))).toBe('\n\n');
  });

  test.each([
    ['a file that is not there', [path('nowhere')], /nowhere: no such file/],
    ['a folder', [folder], /is a folder/],
    ['a line without |||', [path('bad')], /bad:2: expected "english \|\|\| french"/],
    ['a file that is not UTF-8', [path('latin1')], /latin1:1: not UTF-8/],
    ['no file', [], /usage: link FILE/],
    ['two files', [path('words'), path('words')], /usage: link FILE/],
  ])('refuses %s', (_, args, message) => {
    const refused = () => run(...args);
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(message);
  });
});
