'use client';
import { useSyncExternalStore } from 'react';
import { dayOf } from '#core/learner/order.ts';
import { readLearner, type Snapshot, type Status, subscribeLearner, watchLearner } from '#store/learner.ts';

const before = readLearner();

/** What is known of the reader, as it stands now, whichever tab changed it. */
export const useLearner = (): Snapshot => useSyncExternalStore(subscribeLearner, readLearner, () => before);

/** How the log is kept, on pages that need not have opened it. */
export const useLogStatus = (): Status =>
  useSyncExternalStore(
    watchLearner,
    () => readLearner().status,
    () => before.status,
  );

/** The reader's day, now and here. */
export const today = (): number => dayOf({ at: Date.now(), zone: -new Date().getTimezoneOffset() });
