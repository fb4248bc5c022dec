import { TradeTally, type SummedRun, type TradingDays } from '@barmill/metrics';
import type { BatchRunner } from '../batch-runner';
import type { ConditionSlots } from '../condition-slots';
import type { EntryAmounts } from '../entry-amounts';
import type { KernelNeeds } from '../kernel';
import type { KernelMarket } from '../kernel-market';
import type { LaneDecisions } from '../lane';
import { MemoryPlan, TileColumns } from './memory-plan';
import { runNumbers, sizingNumber } from './run-numbers';
import { wasmKernel, type WasmKernel } from './wasm-module';
import { WasmWriter } from './wasm-writer';

/** Numbers of a run, and of a result, that the module reads and writes; room for them, with some to spare. */
const MOST_NUMBERS = 128;
const EXTREMES_BYTES = 128;
const BLOCK_BARS = 32;
const STRETCH_BYTES = 32;
const AMOUNTS = 7;
const noDays: TradingDays = { epochDay: new Float64Array(0), lastBar: new Float64Array(0) };

/** The kernel in WebAssembly: the events of one combination after the other, the returns of bars of two at once. */
export class WasmRunner implements BatchRunner {
  private readonly kernel: WasmKernel;
  private readonly memory: WebAssembly.Memory;
  private readonly columns: TileColumns;
  /** Addresses. */
  private readonly lanes: readonly number[];
  private readonly laneStride: number;
  private readonly rooms: readonly [number, number];
  private readonly result: number;

  constructor(
    private readonly market: KernelMarket,
    private readonly slots: ConditionSlots,
    decisions: readonly LaneDecisions[],
    needs: KernelNeeds,
    private readonly tileBars: number,
  ) {
    const plan = new MemoryPlan();
    this.columns = new TileColumns(plan, tileBars);
    const numbers = plan.place(MOST_NUMBERS * 8);
    this.result = plan.place(MOST_NUMBERS * 8);
    const days = needs.days ? market.days : noDays;
    const dayLastBars = plan.place(days.lastBar.length * 4);
    const epochDays = plan.place(days.lastBar.length * 8);
    const words = plan.place(slots.wordCount * 4);
    this.rooms = [plan.place((tileBars + 1) * STRETCH_BYTES), plan.place((tileBars + 1) * STRETCH_BYTES)];
    const config = runNumbers(market, needs, this.columns, { dayLastBars, epochDays, words });
    const sides = market.columns.ask === market.columns.bid ? 1 : 2;
    const extremes = Array.from({ length: sides }, () => this.planExtremes(plan));
    for (const column of slots.columns) this.columns.add(column);
    for (const one of decisions) for (const amounts of amountsOf(one)) this.planAmounts(amounts);
    const { kernel } = wasmKernel(0);
    const [laneBytes, amountBytes] = [kernel.laneBytes(), kernel.amountBytes()];
    const firstLane = plan.bytes;
    this.laneStride = Math.ceil((AMOUNTS * amountBytes + laneBytes) / 64) * 64;
    this.lanes = decisions.map(() => plan.place(this.laneStride) + AMOUNTS * amountBytes);
    const { memory } = wasmKernel(plan.bytes);
    this.kernel = kernel;
    this.memory = memory;
    new Uint8Array(memory.buffer, firstLane, plan.bytes - firstLane).fill(0);
    new Float64Array(memory.buffer, numbers, config.length).set(config);
    new Int32Array(memory.buffer, dayLastBars, days.lastBar.length).set(days.lastBar);
    new Float64Array(memory.buffer, epochDays, days.lastBar.length).set(days.epochDay);
    kernel.configure(numbers);
    extremes.forEach(({ place, room }, side) => kernel.initExtremes(place, side, room, tileBars));
    kernel.setSides(extremes[0].place, extremes[sides - 1].place);
    decisions.forEach((one, k) => this.begin(one, this.lanes[k], amountBytes, days.epochDay[0] ?? 0));
    slots.writeBy(new WasmWriter(kernel, this.columns, words), new Int32Array(memory.buffer, words, slots.wordCount));
  }

  passTile(first: number, end: number, shouldStop: () => boolean): boolean {
    if (shouldStop()) return false;
    const { kernel, lanes, slots, rooms } = this;
    const { range } = this.market;
    this.columns.load(this.memory.buffer, first, end);
    kernel.enterTile(first, end);
    slots.prepareAll(first, end - first);
    kernel.passLanes(lanes[0], this.laneStride, lanes.length, Math.max(first, range.tradeFrom), end, ...rooms);
    return true;
  }

  sumsOf(place: number): SummedRun {
    this.kernel.writeResult(this.lanes[place], this.result);
    return summedRun(new Float64Array(this.memory.buffer, this.result, MOST_NUMBERS), this.market);
  }

  private planExtremes(plan: MemoryPlan): { place: number; room: number } {
    const place = plan.place(EXTREMES_BYTES);
    const blocks = Math.ceil(this.tileBars / BLOCK_BARS);
    return { place, room: plan.place(4 * blocks * 8) };
  }

  private planAmounts(amounts: EntryAmounts | null): void {
    if (amounts?.longs) this.columns.add(amounts.longs);
    if (amounts?.shorts) this.columns.add(amounts.shorts);
  }

  private begin(decisions: LaneDecisions, lane: number, amountBytes: number, firstDay: number): void {
    const first = lane - AMOUNTS * amountBytes;
    amountsOf(decisions).forEach((amounts, k) => this.setAmounts(first + k * amountBytes, amounts));
    const { stopLoss, takeProfit, sizing } = decisions;
    const flags = [stopLoss, stopLoss?.kind === 'level', takeProfit, takeProfit?.kind === 'level', sizing];
    const kinds = flags.reduce((bits: number, flag, k) => bits | (flag ? 1 << k : 0), 0);
    const mode = sizing === null ? 0 : sizingNumber(sizing.mode);
    const { enterLong, enterShort, exitLong, exitShort, firstDecision } = decisions;
    const conditions = [enterLong, enterShort, exitLong, exitShort] as const;
    this.kernel.begin(lane, first, kinds, mode, ...conditions, firstDecision, firstDay);
  }

  private setAmounts(place: number, amounts: EntryAmounts | null): void {
    if (amounts === null) {
      this.kernel.setAmount(place, 0, NaN, 0, NaN, 0);
      return;
    }
    const { longs, long, shorts, short, isChecked } = amounts;
    const address = (column: Float64Array | null) => (column === null ? 0 : this.columns.add(column));
    this.kernel.setAmount(place, address(longs), long, address(shorts), short, Number(isChecked));
  }
}

/** The amounts of a combination in the order in which they lie in front of it. */
function amountsOf(decisions: LaneDecisions): (EntryAmounts | null)[] {
  const { stopLoss, takeProfit, breakevenTrigger, trailingDistance, trailingStart, timeExitBars, sizing } = decisions;
  return [
    stopLoss && stopLoss.amounts,
    takeProfit && takeProfit.amounts,
    breakevenTrigger,
    trailingDistance,
    trailingStart,
    timeExitBars,
    sizing && sizing.amounts,
  ];
}

/** What `writeResult` of `assembly/index.ts` has written, in its order. */
function summedRun(values: Float64Array, market: KernelMarket): SummedRun {
  let next = 0;
  const final = values[next++];
  const peak = values[next++];
  const maxDrawdown = values[next++];
  const maxDrawdownAbs = values[next++];
  const longestDays = values[next++];
  const isRecovered = values[next++];
  const sum = values[next++];
  const squares = values[next++];
  const lossSquares = values[next++];
  const shortfallSquares = values[next++];
  const days = values[next++];
  const isDayRuined = values[next++];
  const isRuinedBefore = values[next++];
  const exposureBars = values[next++];
  const ambiguousBars = values[next++];
  const unfilledAtEnd = values[next++];
  const invalidStop = values[next++];
  const belowMinLot = values[next++];
  const insufficientMargin = values[next++];
  const askFills = values[next++];
  const spreadMean = values[next++];
  const { isDaily, range, riskFreePerPeriod, calendarDays, task } = market;
  const bars = range.end - range.tradeFrom;
  return {
    path: { initial: task.execution.initialBalance, final, peak, maxDrawdown, maxDrawdownAbs },
    longestDrawdown: longestDays === 0 ? null : { days: longestDays, isRecovered: isRecovered === 1 },
    calendarDays,
    trades: tallyOf(values, next),
    returnSums: {
      count: isDaily ? days : bars,
      sum,
      squares,
      lossSquares,
      shortfallSquares: riskFreePerPeriod === 0 ? lossSquares : shortfallSquares,
      periodsPerYear: task.metrics.periodsPerYear,
      riskFreePerPeriod,
      isRuined: (isDaily ? isDayRuined : isRuinedBefore) === 1,
    },
    exposureBars,
    bars,
    counts: { ambiguousBars, unfilledAtEnd, rejectedOrders: { invalidStop, belowMinLot, insufficientMargin } },
    avgSpreadPips: askFills === 0 ? null : spreadMean,
  };
}

function tallyOf(values: Float64Array, from: number): TradeTally {
  let next = from;
  const tally = new TradeTally();
  tally.total = values[next++];
  tally.winning = values[next++];
  tally.losing = values[next++];
  tally.long = values[next++];
  tally.short = values[next++];
  tally.endOfData = values[next++];
  tally.grossProfit = values[next++];
  tally.grossLoss = values[next++];
  tally.net = values[next++];
  tally.squares = values[next++];
  tally.largestWin = values[next++];
  tally.largestLoss = values[next++];
  tally.longestWinRun = values[next++];
  tally.longestLossRun = values[next++];
  tally.returnPctSum = values[next++];
  tally.enteredRuined = values[next++] === 1;
  tally.risked = values[next++];
  tally.riskMultipleSum = values[next++];
  tally.closed = values[next++];
  tally.durationMsSum = values[next++];
  return tally;
}
