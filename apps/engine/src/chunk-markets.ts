import type { MarketSpec } from '@barmill/contracts';
import { pointsOfMarket } from '@barmill/optimization';
import type { ThreadTask } from './sweep-task';

type Chunk = Pick<ThreadTask, 'specs' | 'search' | 'trials' | 'firstIndex' | 'endIndex' | 'wanted'>;

/** The markets whose bars a chunk reads: those of its combinations, and where returns are wanted all, whose days they lie on. */
export function chunkMarkets({ specs, search, trials, firstIndex, endIndex, wanted }: Chunk): readonly MarketSpec[] {
  if (specs.length === 1 || search === null || wanted === 'returns') return specs;
  if (trials) {
    const places = new Set(trials.market);
    return specs.filter((_, place) => places.has(place));
  }
  const points = pointsOfMarket(search);
  return specs.slice(Math.floor(firstIndex / points), Math.ceil(endIndex / points));
}
