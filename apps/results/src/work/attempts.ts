/** Attempts that may end without an answer (a dead worker, a lost lease, failing surroundings) before the chunk itself counts as the cause. */
export const maxAttempts = 5;
