import { createSearch, type SearchRequest } from './create-search';
import type { Search, TrialResult } from './search';

/**
 * The search as it was when `asked` trials had been asked for and these results had come: made again by asking and telling, for it has
 * no state of its own. The same request leads to the same trials.
 *
 * @param results in any order; those of all trials but the last generation's where the search is sequential
 * @throws SearchRequestError as `createSearch`
 * @throws RangeError where no generation ends after `asked` trials: they were asked for by another search
 */
export function resumeSearch(request: SearchRequest, asked: number, results: readonly TrialResult[]): Search {
  const search = createSearch(request);
  const ordered = [...results].sort((a, b) => a.index - b.index);
  let taken = 0;
  for (let end = 0; end < asked;) {
    const generation = search.ask();
    end = generation === null ? Infinity : generation.firstIndex + generation.trials.length;
    const first = taken;
    while (taken < ordered.length && ordered[taken].index < end) taken++;
    if (end > asked) throw new RangeError(`expected a generation to end after ${asked} trials, none does`);
    search.tell(ordered.slice(first, taken));
  }
  search.tell(ordered.slice(taken));
  return search;
}
