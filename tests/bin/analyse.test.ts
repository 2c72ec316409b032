import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'en-regard-'));

function analyse(content: string | Uint8Array, ...flags: readonly string[]) {
  const path = join(folder, 'text');
  writeFileSync(path, content);
  return run('analyse', path, ...flags);
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/en-regard.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter(Boolean), errors: stderr.split('\n').filter(Boolean) };
}

describe('analyse', () => {
  test('reads JSON Lines, writes JSON Lines, counts code points', () => {
    const { status, lines } = analyse('{"id":"a","text":"😀 Il ouvrira."}\n\n{"id":2,"text":""}\n');
    expect(status).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        id: 'a',
        tokens: [
          { start: 0, end: 1, lemma: '😀', upos: 'SYM', feats: {}, glosses: ['😀'] },
          {
            start: 2,
            end: 4,
            lemma: 'il',
            upos: 'PRON',
            feats: { Gender: 'Masc', Number: 'Sing', Person: '3' },
            glosses: expect.arrayContaining(['he', 'it']),
          },
          {
            start: 5,
            end: 12,
            lemma: 'ouvrir',
            upos: 'VERB',
            feats: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Fut', Person: '3', Number: 'Sing' },
            glosses: expect.arrayContaining(['open']),
          },
          { start: 12, end: 13, lemma: '.', upos: 'PUNCT', feats: {}, glosses: [] },
        ],
        locutions: [],
      },
      { id: 2, tokens: [], locutions: [] },
    ]);
  });

  test('a locution has its spans, joined where its words are; its glosses come before the word’s own', () => {
    const { lines } = analyse('{"id":1,"text":"Il l’a pris très au sérieux.","en":"He took it seriously."}');
    const { tokens, locutions } = JSON.parse(lines[0]!);
    expect(locutions).toEqual([
      {
        spans: [
          [7, 11],
          [17, 27],
        ],
        headword: 'prendre au sérieux',
        glosses: ['take seriously'],
      },
    ]);
    expect(tokens[3].glosses.slice(0, 2)).toEqual(['take seriously', 'take']);
  });

  test('a lone surrogate passes', () => {
    const { status, lines } = analyse('{"id":1,"text":"a \\ud83d b"}');
    expect(status).toBe(0);
    expect(
      JSON.parse(lines[0]!).tokens.map(({ start, end }: { start: number; end: number }) => [start, end]),
    ).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  test('--text takes each line as a text, its number as the id', () => {
    const { lines } = analyse('Un.\r\n\nDeux.\n', '--text');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 3]);
  });

  test.each([
    ['not UTF-8', new Uint8Array([0x7b, 0xff]), ['--text'], /:1: not UTF-8$/],
    ['a broken JSON line', '{"id":1,"text":"a"}\n{"id":', [], /:2: not JSON$/],
    ['a line without a text', '{"id":1}', [], /:1: expected \{"id", "text"\}$/],
    ['an endless line', 'a'.repeat(50_000_000), [], /:1: a line of more than 8 MB$/],
    ['an unknown option', '', ['--foo'], /usage/],
  ])('%s: one line and exit 2', (_what, content, flags, message) => {
    const { status, errors } = analyse(content, ...flags);
    expect(status).toBe(2);
    expect(errors).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['a missing file', ['analyse', '/nowhere/at/all'], /no such file$/],
    ['a folder', ['analyse', folder], /is a folder/],
    ['no file', ['analyse'], /usage/],
    ['no command', [], /which command/],
    ['an unknown command', ['toString'], /no command "toString"/],
  ])('%s: one line and exit 2', (_what, args, message) => {
    const { status, errors } = run(...args);
    expect(status).toBe(2);
    expect(errors).toEqual([expect.stringMatching(message)]);
  });
});
