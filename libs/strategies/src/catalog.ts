import { bollingerBreakout } from './catalog/bollinger-breakout';
import { bollingerReversion } from './catalog/bollinger-reversion';
import { buyAndHold } from './catalog/buy-and-hold';
import { dailyTrendPullback } from './catalog/daily-trend-pullback';
import { donchianBreakout } from './catalog/donchian-breakout';
import { emaCross } from './catalog/ema-cross';
import { ichimoku } from './catalog/ichimoku';
import { keltnerBreakout } from './catalog/keltner-breakout';
import { macdCross } from './catalog/macd-cross';
import { momentum } from './catalog/momentum';
import { openingRangeBreakout } from './catalog/opening-range-breakout';
import { parabolicSar } from './catalog/parabolic-sar';
import { randomEntries } from './catalog/random-entries';
import { rsiReversion } from './catalog/rsi-reversion';
import { sessionVwapReversion } from './catalog/session-vwap-reversion';
import { smaCross } from './catalog/sma-cross';
import { smaCrossAdx } from './catalog/sma-cross-adx';
import { stochasticCross } from './catalog/stochastic-cross';
import { supertrend } from './catalog/supertrend';
import type { Strategy } from './strategy';

/** Strategies that ship with Barmill. A new version is added beside the old one. */
export const builtinStrategies: readonly Strategy[] = [
  smaCross,
  emaCross,
  smaCrossAdx,
  macdCross,
  rsiReversion,
  bollingerReversion,
  bollingerBreakout,
  donchianBreakout,
  keltnerBreakout,
  supertrend,
  stochasticCross,
  momentum,
  ichimoku,
  sessionVwapReversion,
  openingRangeBreakout,
  parabolicSar,
  buyAndHold,
  randomEntries,
  dailyTrendPullback,
];

/** No strategy has that name, or that version of it. */
export class UnknownStrategyError extends Error {
  constructor(
    message: string,
    /** Names, or versions of the name, that there are. */
    readonly known: readonly (string | number)[],
  ) {
    super(message);
    this.name = 'UnknownStrategyError';
  }
}

/**
 * A strategy by name and version; without a version its newest.
 *
 * @throws UnknownStrategyError listing what there is
 */
export function findStrategy(name: string, version?: number): Strategy {
  const named = builtinStrategies.filter((strategy) => strategy.name === name);
  if (named.length === 0) {
    const known = [...new Set(builtinStrategies.map((strategy) => strategy.name))].sort();
    throw new UnknownStrategyError(
      `unknown strategy ${JSON.stringify(name)}; known strategies: ${known.join(', ')}`,
      known,
    );
  }
  if (version === undefined) return named.reduce((newest, next) => (next.version > newest.version ? next : newest));
  const found = named.find((strategy) => strategy.version === version);
  if (found) return found;
  const known = named.map((strategy) => strategy.version).sort((a, b) => a - b);
  throw new UnknownStrategyError(`${name} has no version ${version}; known versions: ${known.join(', ')}`, known);
}
