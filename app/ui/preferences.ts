'use client';
import { useSyncExternalStore } from 'react';
import { DEFAULTS, type Preferences, readPreferences, subscribePreferences } from '#store/preferences.ts';

/** The reader's preferences; the defaults while the server renders. */
export const usePreferences = (): Preferences =>
  useSyncExternalStore(subscribePreferences, readPreferences, () => DEFAULTS);
