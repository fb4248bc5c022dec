/** Methods of search that wait for the results of all trials before they ask for more. */
export const learningMethods: readonly string[] = ['genetic'];

/** Trials that a search which does not wait may be ahead of what is done. */
export const mostTrialsAhead = 5_000;
