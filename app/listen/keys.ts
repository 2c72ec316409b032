import { useEffect, useEffectEvent } from 'react';
import type { Listening } from './listening.ts';
import type { PlayerEvent } from './player.ts';

const EVENTS: Readonly<Record<string, PlayerEvent>> = {
  ' ': { type: 'toggle' },
  ArrowUp: { type: 'step', by: -1 },
  ArrowDown: { type: 'step', by: 1 },
  j: { type: 'step', by: 1 },
  r: { type: 'again' },
  R: { type: 'loop' },
};
/** The equals sign is the plus key without Shift. */
const SPEEDS: Readonly<Record<string, 1 | -1>> = { '-': -1, '+': 1, '=': 1 };

/** The player's keys, before the reader's own: what they take, the reader leaves. */
export function useKeys({ send, speed }: Listening, onClose: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isForPlayer(event)) return;
    const asked = EVENTS[event.key];
    const faster = SPEEDS[event.key];
    if (asked) send(asked);
    else if (faster) speed(faster);
    // A card or a panel that is open is closed first.
    else if (event.key === 'Escape' && !document.querySelector(':popover-open')) onClose();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** What is open on top, fields and the quiz have keys of their own, and a control those that work it. */
function isForPlayer({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  if (document.querySelector('dialog[open], [popover]:not(#gloss, #listening-settings):popover-open'))
    return false;
  const element = target as Element;
  if (element.closest('input:not([type=radio], [type=checkbox]), textarea, select, .practice')) return false;
  if (element.matches('[type=radio]'))
    return !key.startsWith('Arrow') && (key !== ' ' || element.matches(':checked'));
  return key !== ' ' || !element.closest('button, a, summary, [role=button], [type=checkbox]');
}
