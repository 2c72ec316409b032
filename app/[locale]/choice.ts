import { LEVELS } from '#core/lesson/entry.ts';
import { type Choice, ORDERS } from '#core/lesson/shelf.ts';

/** What an address asks to see of the library; what it says wrongly counts as not said. */
export function choiceFrom(search: string): Choice {
  const query = new URLSearchParams(search);
  return {
    level: LEVELS.find((level) => level === query.get('level')),
    topic: query.get('topic') ?? undefined,
    order: ORDERS.find((order) => order === query.get('order')) ?? 'level',
    query: (query.get('q') ?? '').slice(0, 100),
  };
}

/** The same as an address has it, with its question mark; empty where nothing is chosen. */
export function queryFrom({ level, topic, order, query }: Choice): string {
  const parts = new URLSearchParams({
    ...(level && { level }),
    ...(topic && { topic }),
    ...(order !== 'level' && { order }),
    ...(query && { q: query }),
  });
  return parts.size === 0 ? '' : `?${parts}`;
}
