import type { Indicator } from './indicator';
import { absIndicator } from './abs';
import { adxIndicator } from './adx';
import { atrIndicator } from './atr';
import { barsSinceIndicator } from './bars-since';
import { bollingerIndicator } from './bollinger';
import { cciIndicator } from './cci';
import { changeIndicator } from './change';
import { clampIndicator } from './clamp';
import { correlationIndicator } from './correlation';
import { crossoverIndicator } from './crossover';
import { crossunderIndicator } from './crossunder';
import { donchianIndicator } from './donchian';
import { emaIndicator } from './ema';
import { expIndicator } from './exp';
import { fallingIndicator } from './falling';
import { fractalIndicator } from './fractal';
import { fractalConfirmedIndicator } from './fractal-confirmed';
import { highestIndicator } from './highest';
import { hmaIndicator } from './hma';
import { ichimokuIndicator } from './ichimoku';
import { iffIndicator } from './iff';
import { keltnerIndicator } from './keltner';
import { linearRegressionIndicator } from './linear-regression';
import { logIndicator } from './log';
import { lowestIndicator } from './lowest';
import { macdIndicator } from './macd';
import { maxIndicator } from './max';
import { meanIndicator } from './mean';
import { medianIndicator } from './median';
import { mfiIndicator } from './mfi';
import { minIndicator } from './min';
import { minusDiIndicator } from './minus-di';
import { momentumIndicator } from './momentum';
import { obvIndicator } from './obv';
import { parabolicSarIndicator } from './parabolic-sar';
import { percentRankIndicator } from './percent-rank';
import { plusDiIndicator } from './plus-di';
import { risingIndicator } from './rising';
import { rocIndicator } from './roc';
import { rsiIndicator } from './rsi';
import { smaIndicator } from './sma';
import { sqrtIndicator } from './sqrt';
import { stddevIndicator } from './stddev';
import { stochasticIndicator } from './stochastic';
import { sumIndicator } from './sum';
import { supertrendIndicator } from './supertrend';
import { trueRangeIndicator } from './true-range';
import { valueWhenIndicator } from './value-when';
import { varianceIndicator } from './variance';
import { vwapIndicator } from './vwap';
import { wmaIndicator } from './wma';
import { zscoreIndicator } from './zscore';

/** In the order in which the documentation lists them. */
const all: readonly Indicator[] = [
  smaIndicator,
  emaIndicator,
  wmaIndicator,
  hmaIndicator,
  rsiIndicator,
  trueRangeIndicator,
  atrIndicator,
  macdIndicator,
  bollingerIndicator,
  stochasticIndicator,
  adxIndicator,
  plusDiIndicator,
  minusDiIndicator,
  cciIndicator,
  mfiIndicator,
  obvIndicator,
  vwapIndicator,
  donchianIndicator,
  keltnerIndicator,
  supertrendIndicator,
  parabolicSarIndicator,
  ichimokuIndicator,
  rocIndicator,
  momentumIndicator,
  changeIndicator,
  stddevIndicator,
  varianceIndicator,
  zscoreIndicator,
  percentRankIndicator,
  linearRegressionIndicator,
  correlationIndicator,
  highestIndicator,
  lowestIndicator,
  sumIndicator,
  meanIndicator,
  medianIndicator,
  crossoverIndicator,
  crossunderIndicator,
  risingIndicator,
  fallingIndicator,
  barsSinceIndicator,
  valueWhenIndicator,
  clampIndicator,
  minIndicator,
  maxIndicator,
  absIndicator,
  logIndicator,
  expIndicator,
  sqrtIndicator,
  iffIndicator,
  fractalIndicator,
  fractalConfirmedIndicator,
];

/** Every indicator by its name. */
export const indicators: ReadonlyMap<string, Indicator> = new Map(all.map((indicator) => [indicator.name, indicator]));
