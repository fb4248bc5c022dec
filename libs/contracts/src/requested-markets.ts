import { z } from 'zod';
import { DomainError, invalid, type FieldError } from './domain-error';
import { runRequestFields, type RunRequest } from './run-request';
import { mostMarkets } from './run-spec';

const { symbol, timeframe, dataset_id } = runRequestFields;

/** What an optimization trades: one market as any run, or several at once. */
export const marketsRequestFields = {
  symbol: symbol.optional().describe('The symbol; several: symbols, or dataset_ids.'),
  symbols: z
    .array(symbol)
    .min(1)
    .max(mostMarkets)
    .optional()
    .describe(
      `In place of symbol: combinations are tried on each of these with each timeframe, on the newest data set of the pair; at most ${mostMarkets} pairs.`,
    )
    .meta({ examples: [['EURUSD', 'GBPUSD']] }),
  timeframes: z
    .array(timeframe.unwrap())
    .min(1)
    .max(mostMarkets)
    .optional()
    .describe('In place of timeframe: each of these.')
    .meta({ examples: [['H1', 'H4']] }),
  dataset_ids: z
    .array(dataset_id.unwrap())
    .min(1)
    .max(mostMarkets)
    .optional()
    .describe('In place of symbols and timeframes: the data sets themselves, each of another symbol or timeframe.'),
};

/** Fields that say which market is traded, as a request of several may have them. */
export interface MarketsRequest {
  readonly symbol?: string;
  readonly symbols?: readonly string[];
  readonly timeframe?: string;
  readonly primary_tf?: string;
  readonly timeframes?: readonly string[];
  readonly dataset_id?: string;
  readonly dataset_ids?: readonly string[];
  readonly datasets?: RunRequest['datasets'];
}

/** A market of a request: the fields that a request for it alone has. */
export interface RequestedMarket extends Pick<MarketsRequest, 'timeframe' | 'primary_tf' | 'dataset_id'> {
  readonly symbol: string;
  /** Roots of pointers into that request, and what they are in the request for all. */
  readonly pointers: Readonly<Record<string, string>>;
}

/** A data set as a request that names it needs it. */
export interface NamedMarket {
  readonly id: string;
  readonly symbol: string;
  readonly timeframe: string;
}

/**
 * The markets of a request in the order of their places: every symbol with every timeframe, the timeframes of one symbol together; or the data sets.
 *
 * @param datasets those of `dataset_ids`, in their order
 * @throws DomainError `contradicting_markets` where one way to name them stands beside another, `required` where none does, `too_many_markets`, `duplicate_market`
 */
export function requestedMarkets(request: MarketsRequest, datasets: readonly NamedMarket[]): RequestedMarket[] {
  requireOneWay(request);
  requireDistinct(request.symbols ?? [], '/symbols');
  requireDistinct(request.timeframes ?? [], '/timeframes');
  requireDistinct(
    datasets.map(({ symbol: name, timeframe: length }) => `${name} ${length}`),
    '/dataset_ids',
  );
  const markets = request.dataset_ids ? datasets.map(ofDataset) : pairsOf(request);
  if (markets.length > mostMarkets) {
    const detail = `An optimization may have ${mostMarkets} markets; these lists make ${markets.length}.`;
    throw invalid('too_many_markets', '/symbols', detail);
  }
  return markets;
}

/** Runs what concerns one of several markets: a refusal names the market, and points into the request for all. */
export async function onMarket<T>(market: RequestedMarket, many: boolean, run: () => Promise<T> | T): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!many || !(error instanceof DomainError)) throw error;
    const name = `${market.symbol.toUpperCase()} ${market.timeframe ?? market.primary_tf ?? ''}`.trim();
    const errors = error.errors.map((fault): FieldError => ({ ...fault, pointer: pointerOf(fault.pointer, market) }));
    throw new DomainError(error.code, error.problem, `${name}: ${error.message}`, errors, error.retryAfterS);
  }
}

function pointerOf(pointer: string, { pointers }: RequestedMarket): string {
  const [, first = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(pointer) ?? [];
  return Object.hasOwn(pointers, first) ? pointers[first] + rest : pointer;
}

/** Fields of which one stands in the place of the others. */
const others: readonly (readonly [keyof MarketsRequest, readonly (keyof MarketsRequest)[]])[] = [
  ['dataset_ids', ['symbol', 'symbols', 'timeframe', 'primary_tf', 'timeframes', 'dataset_id', 'datasets']],
  ['symbols', ['symbol', 'dataset_id', 'datasets']],
  ['timeframes', ['timeframe', 'primary_tf', 'dataset_id', 'datasets']],
];

function requireOneWay(request: MarketsRequest): void {
  for (const [name, replaced] of others) {
    const beside = request[name] === undefined ? undefined : replaced.find((field) => request[field] !== undefined);
    if (beside === undefined) continue;
    const detail = `${name} says which markets are traded; expected no ${beside} beside it.`;
    throw invalid('contradicting_markets', `/${beside}`, detail);
  }
}

function ofDataset({ id, symbol: name, timeframe: length }: NamedMarket, place: number): RequestedMarket {
  const pointer = `/dataset_ids/${place}`;
  const pointers = { symbol: pointer, timeframe: pointer, dataset_id: pointer };
  return { symbol: name, timeframe: length, dataset_id: id, pointers };
}

function pairsOf(request: MarketsRequest): RequestedMarket[] {
  const { symbol: single, symbols = single === undefined ? [] : [single] } = request;
  if (symbols.length === 0) {
    throw invalid('required', '/symbol', 'Expected symbol, symbols or dataset_ids. All are missing.');
  }
  const { timeframe: length, primary_tf, dataset_id: dataset, timeframes } = request;
  const own = { timeframe: length, primary_tf, dataset_id: dataset };
  return symbols.flatMap((name, y): RequestedMarket[] => {
    const ofSymbol: RequestedMarket['pointers'] = request.symbols
      ? { symbol: `/symbols/${y}`, dataset_id: `/symbols/${y}` }
      : {};
    if (!timeframes) return [{ symbol: name, ...own, pointers: ofSymbol }];
    return timeframes.map((each, t) => ({
      symbol: name,
      timeframe: each,
      pointers: { dataset_id: `/timeframes/${t}`, ...ofSymbol, timeframe: `/timeframes/${t}` },
    }));
  });
}

/** Rows are told apart by symbol and timeframe, in upper or lower case. */
function requireDistinct(names: readonly string[], root: string): void {
  const upper = names.map((name) => name.toUpperCase());
  const again = upper.findIndex((name, place) => upper.indexOf(name) < place);
  if (again < 0) return;
  throw invalid('duplicate_market', `${root}/${again}`, `Expected every market once; got ${upper[again]} again.`);
}
