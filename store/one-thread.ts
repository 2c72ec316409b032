/**
 * Stands in for the module with which fsrs-browser would start threads (next.config.mjs): they need a page isolated
 * from other origins, and fitting one reader's log takes a second without them. Nothing calls it.
 */
export const startWorkers = () => Promise.reject(new Error('This build of fsrs-browser has one thread.'));
