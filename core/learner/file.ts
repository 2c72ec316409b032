import { type Event, eventSchema } from './events.ts';

/**
 * The log as one file: JSON Lines, a header and then an event a line. Whatever is lost or spoilt in it costs only the
 * lines it stands on.
 */
const FORMAT = 'en-regard-log';
const VERSION = 1;

export const HEADER = JSON.stringify({ format: FORMAT, version: VERSION });

export const writeLine = (event: Event): string => JSON.stringify(event);

/** A line that is left out, from 1, and the first field that is not as it should be, where the line has fields. */
export type Damage = { readonly line: number; readonly field?: string };

type ReadLog =
  | { readonly ok: true; readonly events: readonly Event[]; readonly damage: readonly Damage[] }
  /** `code` is its translation's key. */
  | { readonly ok: false; readonly code: 'import.notALog' | 'import.newer' };

export function readLog(text: string): ReadLog {
  const steps = readingLog(text);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** So many lines are read at a time: a few hundredths of a second. */
const LINES = 2000;

/** The same in steps, each with the share of the lines that is read. */
export function* readingLog(text: string): Generator<number, ReadLog> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = Object(parsed(lines[0] ?? '')) as Record<string, unknown>;
  if (header.format !== FORMAT || typeof header.version !== 'number')
    return { ok: false, code: 'import.notALog' };
  if (header.version > VERSION) return { ok: false, code: 'import.newer' };

  const events: Event[] = [];
  const damage: Damage[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % LINES === LINES - 1) yield index / lines.length;
    if (index === 0 || line.trim() === '') continue;
    const result = eventSchema.safeParse(parsed(line));
    if (result.success) events.push(result.data);
    else damage.push({ line: index + 1, ...fieldOf(result.error.issues[0]) });
  }
  return { ok: true, events, damage };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

type Issue = NonNullable<ReturnType<typeof eventSchema.safeParse>['error']>['issues'][number];

function fieldOf(issue: Issue | undefined): Pick<Damage, 'field'> {
  if (issue?.code === 'unrecognized_keys') return { field: [...issue.path, issue.keys[0]].join('.') };
  return issue && issue.path.length > 0 ? { field: issue.path.join('.') } : {};
}
