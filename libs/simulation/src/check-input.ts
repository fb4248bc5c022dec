import type { BarSeries } from '@barmill/market-data';
import type { SimulationContext } from './context';
import type { ConversionSeries } from './conversion';
import type { ExecutionSettings, TradedInstrument, TradingRange } from './settings';
import type { EntrySeries, EntryTags, Signals } from './signals';
import { sizeOfSettings } from './sizing';

/**
 * Refuses what no simulation can run on.
 *
 * @throws RangeError that names the argument, what was expected and what came.
 */
export function checkInput(
  series: BarSeries,
  signals: Signals,
  settings: ExecutionSettings,
  instrument: TradedInstrument,
  timeframeMs: number,
  range: TradingRange,
  context: SimulationContext,
): void {
  checkSignals(signals, series.length);
  checkMarket(series, settings, instrument, timeframeMs, range, context);
  checkSizing(settings, signals);
}

/** As `checkInput`, of all that runs with other decisions have in common. */
export function checkMarket(
  series: BarSeries,
  settings: ExecutionSettings,
  instrument: TradedInstrument,
  timeframeMs: number,
  range: TradingRange,
  { finerBars, conversion }: SimulationContext,
): void {
  checkColumns('series', series);
  if (finerBars !== undefined) checkColumns('finerBars', finerBars);
  checkRange(range, series.length);
  checkNumber('timeframeMs', timeframeMs, timeframeMs > 0, 'a number above 0');
  checkSettings(settings);
  checkSetSize(settings);
  if (conversion !== undefined) checkConversion(conversion);
  checkInstrument(instrument);
  if (settings.spreadMode === 'bar' && series.spreadPips === null) {
    throw new RangeError('settings.spreadMode is "bar", but series.spreadPips is null: expected a spread column');
  }
}

function checkColumns(name: string, series: BarSeries): void {
  for (const column of ['time', 'open', 'high', 'low', 'close'] as const) {
    checkLength(`${name}.${column}`, series[column].length, series.length);
  }
  if (series.spreadPips !== null) checkLength(`${name}.spreadPips`, series.spreadPips.length, series.length);
}

function checkSignals(signals: Signals, length: number): void {
  for (const name of ['enterLong', 'enterShort', 'exitLong', 'exitShort'] as const) {
    checkLength(`signals.${name}`, signals[name].length, length);
  }
  for (const name of [
    'stopLoss',
    'takeProfit',
    'breakevenTrigger',
    'trailingDistance',
    'trailingStart',
    'timeExitBars',
    'sizing',
  ] as const) {
    checkEntrySeries(`signals.${name}`, signals[name], length);
  }
  checkEntrySeries('signals.entryTags', signals.entryTags, length);
}

function checkEntrySeries(name: string, series: EntrySeries | EntryTags | null | undefined, length: number): void {
  if (!series) return;
  checkLength(`${name}.long`, series.long.length, length);
  checkLength(`${name}.short`, series.short.length, length);
}

function checkLength(name: string, actual: number, expected: number, each = 'each bar of the series'): void {
  if (actual !== expected) {
    throw new RangeError(`${name}: expected ${expected} values, one for ${each}, got ${actual}`);
  }
}

function checkRange({ tradeFrom, end }: TradingRange, length: number): void {
  const isInside = Number.isInteger(tradeFrom) && Number.isInteger(end) && tradeFrom >= 0 && end <= length;
  if (!isInside || tradeFrom >= end) {
    throw new RangeError(
      `range: expected whole numbers with 0 <= tradeFrom < end <= ${length} (the bars of the series), ` +
        `got tradeFrom ${tradeFrom}, end ${end}`,
    );
  }
}

function checkSettings(settings: ExecutionSettings): void {
  checkNumber('settings.initialBalance', settings.initialBalance, settings.initialBalance > 0, 'a number above 0');
  for (const name of [
    'volume',
    'stopOutLevel',
    'spreadPips',
    'slippagePips',
    'slippagePct',
    'tpPartialCloseRatio',
    'commissionPerLot',
    'commissionPct',
  ] as const) {
    checkNumber(`settings.${name}`, settings[name], settings[name] >= 0, 'a number of at least 0');
  }
  for (const name of ['swapLongPips', 'swapShortPips'] as const) {
    checkNumber(`settings.${name}`, settings[name], true, 'a number');
  }
  for (const name of [
    'riskPct',
    'equityPct',
    'notional',
    'leverage',
    'breakevenTrigger',
    'trailingDistance',
    'trailingStart',
  ] as const) {
    const value = settings[name];
    if (value !== null) checkNumber(`settings.${name}`, value, value > 0, 'a number above 0, or null');
  }
  const bars = settings.timeExitBars;
  if (bars !== null && !(Number.isInteger(bars) && bars >= 1)) {
    throw new RangeError(`settings.timeExitBars: expected a whole number of at least 1, or null, got ${bars}`);
  }
}

/** Rule 12: the size that the mode names must be there. */
function checkSetSize(settings: ExecutionSettings): void {
  if (Number.isNaN(sizeOfSettings(settings))) {
    throw new RangeError(`settings.sizing is "${settings.sizing}": expected a number for that size, got null`);
  }
}

/** Rule 12: risk is measured to a stop loss. */
function checkSizing(settings: ExecutionSettings, { sizing, stopLoss }: Signals): void {
  if (stopLoss === null && (sizing?.mode ?? settings.sizing) === 'risk_pct') {
    throw new RangeError('sizing "risk_pct": expected a strategy that sets a stop loss, got one without');
  }
}

function checkConversion({ knownAtMs, rate }: ConversionSeries): void {
  checkLength('conversion.rate', rate.length, knownAtMs.length, 'each time of conversion.knownAtMs');
  let earlierMs = -Infinity;
  for (let k = 0; k < rate.length; k++) {
    const isGood =
      Number.isFinite(rate[k]) && rate[k] > 0 && Number.isFinite(knownAtMs[k]) && knownAtMs[k] >= earlierMs;
    // Names of places are made only where one is needed: a sweep comes here for every combination.
    if (!isGood) refuseRate(k, rate[k], knownAtMs[k], earlierMs);
    earlierMs = knownAtMs[k];
  }
}

function refuseRate(k: number, rate: number, knownMs: number, earlierMs: number): void {
  checkNumber(`conversion.rate[${k}]`, rate, rate > 0, 'a number above 0');
  checkNumber(`conversion.knownAtMs[${k}]`, knownMs, knownMs >= earlierMs, 'a time not before the one in front of it');
}

function checkInstrument(instrument: TradedInstrument): void {
  for (const name of ['pipSize', 'contractSize', 'maxLot'] as const) {
    checkNumber(`instrument.${name}`, instrument[name], instrument[name] > 0, 'a number above 0');
  }
  for (const name of ['tickSize', 'minLot', 'lotStep'] as const) {
    checkNumber(`instrument.${name}`, instrument[name], instrument[name] >= 0, 'a number of at least 0');
  }
}

function checkNumber(name: string, value: number, isInRange: boolean, expected: string): void {
  if (!Number.isFinite(value) || !isInRange) throw new RangeError(`${name}: expected ${expected}, got ${value}`);
}
