import { USAGE as ALIGN, align } from './commands/align.ts';
import { analyse } from './commands/analyse.ts';
import { link } from './commands/link.ts';
import { UserError } from './user-error.ts';

type Command = { readonly usage: string; readonly run: (args: readonly string[]) => void | Promise<void> };

const COMMANDS: Readonly<Record<string, Command>> = {
  align: { usage: ALIGN, run: align },
  analyse: { usage: 'analyse FILE [--text]', run: analyse },
  link: { usage: 'link FILE', run: link },
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`en-regard: ${error.message}\n`);
  process.exitCode = 2;
}

async function run([name = '', ...args]: readonly string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const usages = Object.values(COMMANDS).map(({ usage }) => usage);
    throw new UserError(
      `${name ? `no command "${name}"` : 'which command?'}; there is: ${usages.join(', ')}`,
    );
  }
  await command.run(args);
}
