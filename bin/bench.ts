import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/**
 * All the figures, with the machine named. `npm run bench -- [CORPORA]`: a folder with dev data (see
 * CONTRIBUTING.md) adds the long texts that the aligner is timed on. Each part runs alone as well: bin/bench/.
 */
const [corpora] = process.argv.slice(2);
const machine = cpus();
console.log(
  `${machine.length} × ${machine[0]?.model.trim()}, Node ${process.version}, ${process.platform}\n`,
);

part('The reading page beside a hand-made one', 'bin/bench/page.ts');
part('The library page with 2 000 texts', 'bin/bench/library.ts');
part('Lighthouse', 'bin/bench/lighthouse.ts');
part('The start of the server', 'bin/bench/start.ts');
part('The alignment editor', 'bin/bench/editor.ts');
part(
  'The French engine',
  'bin/bench/engine.ts',
  ...(corpora ? [`${corpora}/tagging/tune-extra.input.jsonl`] : []),
);
part('The word linker', 'bin/bench/link.ts', ...(corpora ? [`${corpora}/links/dev.txt`] : []));
part('The learner’s log', 'bin/bench/learner.ts');
if (corpora) {
  const book = (size: number) => [`${corpora}/books/book${size}.fr`, `${corpora}/books/book${size}.en`];
  part('The aligner', 'bin/bench/align.ts', ...book(10000), ...book(50000));
  part('A book of one’s own, in a browser', 'bin/bench/import.ts', ...book(10000));
}

function part(title: string, ...args: string[]) {
  console.log(`## ${title}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
  console.log();
}
