import type { BarSeries } from '@barmill/market-data';
import type { ExecutionSettings, TradedInstrument, TradingRange } from './settings';
import type { Signals, StopSeries } from './signals';

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
  finerBars: BarSeries | undefined,
): void {
  checkColumns('series', series);
  if (finerBars !== undefined) checkColumns('finerBars', finerBars);
  checkSignals(signals, series.length);
  checkRange(range, series.length);
  checkNumber('timeframeMs', timeframeMs, timeframeMs > 0, 'a number above 0');
  checkSettings(settings);
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
  checkStops('signals.stopLoss', signals.stopLoss, length);
  checkStops('signals.takeProfit', signals.takeProfit, length);
}

function checkStops(name: string, stops: StopSeries | null, length: number): void {
  if (stops === null) return;
  checkLength(`${name}.long`, stops.long.length, length);
  checkLength(`${name}.short`, stops.short.length, length);
}

function checkLength(name: string, actual: number, expected: number): void {
  if (actual !== expected) {
    throw new RangeError(`${name}: expected ${expected} values, one for each bar of the series, got ${actual}`);
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
    'spreadPips',
    'slippagePips',
    'slippagePct',
    'tpPartialCloseRatio',
    'commissionPerLot',
    'commissionPct',
  ] as const) {
    checkNumber(`settings.${name}`, settings[name], settings[name] >= 0, 'a number of at least 0');
  }
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
