'use client';
import { useSyncExternalStore } from 'react';
import { readLearner, type Snapshot, subscribeLearner } from '#store/learner.ts';

const before = readLearner();

/** What is known of the reader, as it stands now, whichever tab changed it. */
export const useLearner = (): Snapshot => useSyncExternalStore(subscribeLearner, readLearner, () => before);
