import type { RunSpec } from './run-spec';

/** A run on one market. */
export type MarketSpec = Omit<RunSpec, 'otherMarkets'>;

/** The run on each of its markets, by their places; one that has a single market is that run. */
export function marketSpecs({ otherMarkets = [], ...first }: RunSpec): MarketSpec[] {
  return [first, ...otherMarkets.map((market) => ({ ...first, ...market }))];
}

/** The run that is each of these in turn, which differ in nothing but their markets. @param specs one or more */
export function onMarkets([first, ...others]: readonly MarketSpec[]): RunSpec {
  if (others.length === 0) return first;
  const otherMarkets = others.map(
    ({ instrument, timeframe, dataset, contexts, finer, conversion, tradeFrom, execution, metrics }) => ({
      ...{ instrument, timeframe, dataset, contexts, finer, conversion, tradeFrom, execution, metrics },
    }),
  );
  return { ...first, otherMarkets };
}
