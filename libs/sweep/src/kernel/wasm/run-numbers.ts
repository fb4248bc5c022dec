import { nightsBetween, type ExecutionSettings, type IntrabarPolicy, type SizingMode } from '@barmill/simulation';
import type { KernelNeeds } from '../kernel';
import type { KernelMarket } from '../kernel-market';
import { rateExtremesOf } from '../levels';
import type { TileColumns } from './memory-plan';

const sizingModes: Readonly<Record<SizingMode, number>> = { volume: 0, risk_pct: 1, equity_pct: 2, notional: 3 };
/** Without finer bars a replay finds the losing side first. */
const policies: Readonly<Record<IntrabarPolicy, number>> = {
  sl_first: 0,
  tp_first: 1,
  nearest_open: 2,
  candle_color: 3,
  lower_tf: 0,
};

export function sizingNumber(mode: SizingMode): number {
  return sizingModes[mode];
}

/** Places of the arrays that are not columns of a tile. */
export interface RunPlaces {
  readonly dayLastBars: number;
  readonly epochDays: number;
  readonly words: number;
}

/** All that a run's combinations share, in the order in which `assembly/run.ts` reads it. Columns get their places here. */
export function runNumbers(
  market: KernelMarket,
  needs: KernelNeeds,
  columns: TileColumns,
  places: RunPlaces,
): number[] {
  return [
    ...settingsOf(market),
    ...instrumentOf(market),
    ...rangeOf(market, needs),
    ...addressesOf(market, needs, columns, places),
  ];
}

function settingsOf({ task, grid }: KernelMarket): number[] {
  const { execution, instrument } = task;
  const orNone = (value: number | null) => value ?? NaN;
  return [
    execution.initialBalance,
    sizingModes[execution.sizing],
    setSizeOf(execution),
    Number(execution.leverage !== null),
    execution.leverage ?? Infinity,
    execution.stopOutLevel,
    Number(execution.executionMode === 'next_open'),
    Number(execution.stopEvaluation === 'close'),
    policies[execution.intrabarPolicy],
    Number(execution.tpGapFill === 'level'),
    (execution.slippagePips * instrument.pipSize) / grid.unitSize,
    execution.slippagePct / 100,
    Number(execution.stopSlippage),
    execution.tpPartialCloseRatio,
    Number(execution.breakevenAfterPartial),
    orNone(execution.breakevenTrigger),
    orNone(execution.trailingDistance),
    orNone(execution.trailingStart),
    orNone(execution.timeExitBars),
    execution.commissionPerLot / 2,
    execution.commissionPct / 100,
    execution.swapLongPips,
    execution.swapShortPips,
    Number(execution.swapLongPips !== 0 || execution.swapShortPips !== 0),
    Number(execution.reentryOnExitBar),
    Number(execution.endOfData === 'close'),
  ];
}

function setSizeOf({ sizing, volume, riskPct, equityPct, notional }: ExecutionSettings): number {
  return { volume, risk_pct: riskPct, equity_pct: equityPct, notional }[sizing] ?? NaN;
}

function instrumentOf({ task, grid }: KernelMarket): number[] {
  const { pipSize, contractSize, minLot, maxLot, lotStep } = task.instrument;
  return [
    pipSize * contractSize,
    Number(grid.hasTick),
    grid.unitSize,
    grid.numerator,
    grid.denominator,
    contractSize,
    minLot,
    maxLot,
    lotStep,
  ];
}

function rangeOf(market: KernelMarket, needs: KernelNeeds): number[] {
  const { task, range, lastBar, hasRates, isDaily, riskFreePerPeriod, unitValue } = market;
  const { execution } = task;
  return [
    range.tradeFrom,
    lastBar,
    Number(hasRates),
    ...rateExtremesOf(market),
    Number(isDaily),
    riskFreePerPeriod,
    Number(needs.watch),
    Number(needs.movement),
    Number(needs.tradeDetails),
    Number(needs.days),
    execution.spreadPips,
    Number(execution.spreadMode === 'bar'),
    needs.days ? market.days.lastBar.length : 0,
    unitValue,
  ];
}

function addressesOf(market: KernelMarket, needs: KernelNeeds, columns: TileColumns, places: RunPlaces): number[] {
  const { task, columns: sides, isNextOpen, isSwapCharged, hasRates } = market;
  const { series, execution } = task;
  const add = (isRead: boolean, column: () => Float64Array) => (isRead ? columns.add(column()) : 0);
  const hasOpen = needs.watch || isNextOpen;
  const ofSide = (side: typeof sides.bid) => [
    add(hasOpen, () => side.open),
    add(needs.watch, () => side.high),
    add(needs.watch, () => side.low),
    add(true, () => side.close),
  ];
  return [
    ...ofSide(sides.bid),
    ...ofSide(sides.ask),
    columns.add(series.close),
    columns.add(series.time),
    columns.add(market.closeTimes),
    add(execution.spreadMode === 'bar', () => series.spreadPips as Float64Array),
    add(hasRates, () => perBar(market, (bar) => market.rates.atOpen(bar))),
    add(hasRates, () => perBar(market, (bar) => market.rates.atClose(bar))),
    add(isSwapCharged, () => perBar(market, (bar) => market.nights(bar, -Infinity))),
    add(isSwapCharged && isNextOpen, () => perBar(market, (bar) => nightsFromOpen(market, bar))),
    add(isSwapCharged, () => perBar(market, (bar) => market.nextRollover(bar))),
    places.dayLastBars,
    places.epochDays,
    places.words,
  ];
}

function perBar({ task, range }: KernelMarket, valueAt: (bar: number) => number): Float64Array {
  const values = new Float64Array(task.series.length);
  for (let bar = range.tradeFrom; bar < range.end; bar++) values[bar] = valueAt(bar);
  return values;
}

function nightsFromOpen(market: KernelMarket, bar: number): number {
  const openMs = market.task.series.time[bar];
  return bar === 0 ? nightsBetween(openMs, market.closeTimeMs(bar)) : market.nights(bar, openMs);
}
