import { invalid, marketSpecs, runSpec, type Optimization } from '@barmill/contracts';
import { searchOfRun, marketDigit } from './grid-axes';

/** The market that a map is of. */
export interface MappedMarket {
  readonly symbol: string;
  readonly timeframe: string;
  /** Indexes of its combinations; empty: those of all. */
  readonly range: { readonly firstIndex?: number; readonly endIndex?: number };
}

/** What a query says of it. */
interface AskedMarket {
  readonly symbol?: string;
  readonly timeframe?: string;
}

/**
 * The market that a query names, or else that of the best combination, or the first. Where a symbol or a timeframe alone is named, the first that has it.
 *
 * @throws DomainError `unknown_market` with all that there are
 */
export function mappedMarket(run: Optimization, asked: AskedMarket): MappedMarket {
  const markets = marketSpecs(runSpec.parse(JSON.parse(run.specJson))).map(({ instrument, timeframe }) => ({
    symbol: instrument.symbol,
    timeframe,
  }));
  const isNamed = asked.symbol !== undefined || asked.timeframe !== undefined;
  const best = { symbol: run.bestSymbol, timeframe: run.bestTimeframe };
  const place = markets.findIndex((market) => isOf(market, isNamed ? asked : best));
  if (place < 0) throw unknownMarket(asked, markets);
  const digit = marketDigit(searchOfRun(run));
  const range = digit === null ? {} : { firstIndex: place * digit.stride, endIndex: (place + 1) * digit.stride };
  return { ...markets[place], range };
}

function isOf(
  market: Required<AskedMarket>,
  { symbol = market.symbol, timeframe = market.timeframe }: AskedMarket,
): boolean {
  return market.symbol === symbol.toUpperCase() && market.timeframe === timeframe.toUpperCase();
}

function unknownMarket({ symbol, timeframe }: AskedMarket, markets: readonly Required<AskedMarket>[]): Error {
  const known = markets.map((market) => `${market.symbol} ${market.timeframe}`).join(', ');
  const asked = [symbol, timeframe].filter((name) => name !== undefined).join(' ');
  const detail = `This optimization has no market ${JSON.stringify(asked.slice(0, 100))}; it has ${known}.`;
  return invalid('unknown_market', `query "${symbol === undefined ? 'timeframe' : 'symbol'}"`, detail);
}
