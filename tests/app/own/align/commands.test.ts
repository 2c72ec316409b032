import { expect, test } from 'vitest';
import { type Asked, askedBy, type Key } from '#app/[locale]/own/align/commands.ts';

const PLAIN = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, onControl: false };

test.each<[string, Partial<Key>, Asked | undefined]>([
  ['j', {}, { do: 'go', by: 1 }],
  ['N', { shiftKey: true }, { do: 'unsure', by: -1 }],
  // Caps Lock is not Shift.
  ['N', {}, { do: 'unsure', by: 1 }],
  ['u', { shiftKey: true }, { do: 'redo' }],
  ['z', { ctrlKey: true }, { do: 'undo' }],
  ['z', { metaKey: true }, { do: 'undo' }],
  ['Z', { ctrlKey: true, shiftKey: true }, { do: 'redo' }],
  ['y', { ctrlKey: true }, { do: 'redo' }],
  // A French keyboard makes brackets with AltGr, which comes as Control and Alt.
  ['[', { ctrlKey: true, altKey: true }, { do: 'move', by: -1 }],
  [']', {}, { do: 'move', by: 1 }],
  ['ArrowUp', { altKey: true }, { do: 'move', by: -1 }],
  ['ArrowDown', { shiftKey: true }, { do: 'move', by: 1 }],
  ['ArrowRight', {}, { do: 'side', side: 'target' }],
  // Back and forward in the browser, marking text, other programs' keys.
  ['ArrowLeft', { altKey: true }, undefined],
  ['ArrowRight', { shiftKey: true }, undefined],
  ['c', { ctrlKey: true }, undefined],
  ['r', { metaKey: true }, undefined],
  ['?', { shiftKey: true }, { do: 'help' }],
  ['Enter', {}, { do: 'confirm' }],
  ['Enter', { onControl: true }, undefined],
  ['m', { onControl: true }, { do: 'join' }],
  ['x', {}, undefined],
  ['toString', {}, undefined],
])('%s %o', (key, held, asked) => expect(askedBy({ ...PLAIN, ...held, key })).toEqual(asked));
