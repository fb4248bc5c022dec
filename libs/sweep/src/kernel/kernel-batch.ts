import { measureSums, type CoreMetricId, type MetricValue } from '@barmill/metrics';
import type { TradingRange } from '@barmill/simulation';
import {
  Frame,
  isNode,
  type AmountSides,
  type Decisions,
  type DecisionGraph,
  type Parameters,
  type SeriesCache,
  type SeriesNode,
} from '@barmill/strategies';
import type { SweepTask } from '../task';
import { ConditionSlots, TILE_BARS } from './condition-slots';
import { EntryAmounts } from './entry-amounts';
import type { BatchRunner } from './batch-runner';
import type { KernelNeeds } from './kernel';
import { KernelMarket } from './kernel-market';
import type { LaneDecisions } from './lane';
import { areBarsSound } from './market-columns';
import { TypescriptRunner } from './typescript-runner';
import { isWasmServing } from './wasm/wasm-module';
import { WasmRunner } from './wasm/wasm-runner';

/** Combinations that pass over the bars together at most. */
const MOST_LANES = 1_024;
/** Bytes of columns that a batch may need before it is cut. */
const MOST_COLUMN_BYTES = 96 * 1024 * 1024;
/** Bytes of columns from which on a batch is cut where that costs little: where so many combinations share each column. */
const MANY_COLUMN_BYTES = 32 * 1024 * 1024;
const LANES_FOR_COLUMN = 6;

/** Figures that need more of trades, and of days, than a run of returns of bars keeps anyway. */
const tradeDetailIds: readonly CoreMetricId[] = [
  'expectancy_pct',
  'expectancy_r',
  'largest_win',
  'largest_loss',
  'max_consec_wins',
  'max_consec_losses',
  'sqn',
  'avg_trade_duration_hours',
];
const dayIds: readonly CoreMetricId[] = ['max_drawdown_duration_days', 'max_drawdown_recovered'];

/** Combinations from which on the module is faster. */
const LANES_FOR_WASM = 4;

/** The kernels there are. They give the same bits. */
export type KernelName = 'typescript' | 'wasm';

/** Figures of one combination; null: it has to be run by the reference engine. */
export type LaneFigures = Partial<Record<CoreMetricId, MetricValue>> | null;

/** A batch of combinations on the kernel road: it is filled, and then passes over the bars once. */
export class KernelBatch {
  private readonly market: KernelMarket;
  private readonly frame: Frame;
  private readonly slots: ConditionSlots;
  private readonly decided: (LaneDecisions | null)[] = [];
  private readonly columns = new Set<string | ArrayBufferLike>();

  /** @throws what the market of the task throws, which every combination of it would throw, too */
  constructor(
    private readonly task: SweepTask,
    range: TradingRange,
    private readonly cache: SeriesCache,
    private readonly ids: readonly CoreMetricId[],
    private readonly kernel: KernelName | undefined,
    private readonly tileBars = TILE_BARS,
  ) {
    const { series, timeframeMs, contexts = {} } = task;
    this.market = new KernelMarket(task, range, cache);
    this.frame = new Frame(series, timeframeMs, contexts, cache);
    this.slots = new ConditionSlots(this.frame, tileBars);
  }

  get isFull(): boolean {
    const lanes = this.decided.length;
    const columns = this.columns.size;
    const bytes = columns * this.task.series.length * 8;
    if (lanes >= MOST_LANES || bytes >= MOST_COLUMN_BYTES) return true;
    return bytes >= MANY_COLUMN_BYTES && lanes >= LANES_FOR_COLUMN * columns;
  }

  /** Takes in a combination; one that cannot be taken in is left to the reference engine, which says why. */
  add(parameters: Parameters): void {
    try {
      const decisions = this.decisionsOf(parameters);
      const sizing = decisions.sizing?.mode ?? this.task.execution.sizing;
      if (sizing === 'risk_pct' && decisions.stopLoss === null) throw new RangeError('expected a stop loss');
      this.decided.push(decisions);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.decided.push(null);
    }
  }

  /**
   * Figures of the combinations, in the order in which they were added.
   *
   * @param shouldStop asked now and then; true gives the work up
   * @returns null when `shouldStop` said so
   */
  run(shouldStop: () => boolean): LaneFigures[] | null {
    const figures: LaneFigures[] = this.decided.map(() => null);
    const needs = this.needs();
    if (!this.isServed(needs)) return figures;
    const places = byConditions(this.decided);
    const runner = this.runnerOf(this.decisionsAt(places), needs);
    if (!this.pass(runner, shouldStop)) return null;
    places.forEach((place, k) => {
      const sums = runner.sumsOf(k);
      figures[place] = sums && measureSums(sums, this.ids);
    });
    return figures;
  }

  /** As `run`, of each combination its equity at the end of each day. */
  runDays(shouldStop: () => boolean): (Float64Array | null)[] | null {
    const equity: (Float64Array | null)[] = this.decided.map(() => null);
    const needs = { ...this.needs(), days: true };
    if (!this.isServed(needs)) return equity;
    const places = byConditions(this.decided);
    const { market, slots, tileBars } = this;
    const runner = new TypescriptRunner(market, slots, this.decisionsAt(places), needs, tileBars, true);
    if (!this.pass(runner, shouldStop)) return null;
    places.forEach((place, k) => (equity[place] = runner.dayEquityOf(k)));
    return equity;
  }

  private isServed({ watch }: KernelNeeds): boolean {
    if (!watch) return true;
    if (!areBarsSound(this.task.series)) return false;
    this.market.watch();
    return true;
  }

  private decisionsAt(places: ArrayLike<number>): LaneDecisions[] {
    return Array.from(places, (place) => this.decided[place] as LaneDecisions);
  }

  /** Takes the combinations over all bars. @returns false when `shouldStop` said so */
  private pass(runner: BatchRunner, shouldStop: () => boolean): boolean {
    const { range } = this.market;
    const firstTile = Math.floor(range.tradeFrom / this.tileBars) * this.tileBars;
    for (let first = firstTile; first < range.end; first += this.tileBars) {
      if (!runner.passTile(first, Math.min(first + this.tileBars, range.end), shouldStop)) return false;
    }
    return true;
  }

  private runnerOf(decisions: readonly LaneDecisions[], needs: KernelNeeds): BatchRunner {
    const { market, slots, tileBars } = this;
    // What a few combinations gain is less than what loading the tiles into the module's memory costs.
    const wanted = this.kernel ?? (decisions.length < LANES_FOR_WASM ? 'typescript' : 'wasm');
    const isWasm = wanted === 'wasm' && isWasmServing(this.task);
    const Runner = isWasm ? WasmRunner : TypescriptRunner;
    return new Runner(market, slots, decisions, needs, tileBars);
  }

  private needs(): KernelNeeds {
    const { leverage, breakevenTrigger, trailingDistance, timeExitBars, breakevenAfterPartial } = this.task.execution;
    const decided = this.decided.filter((decisions) => decisions !== null);
    const moves = decided.some((one) => one.breakevenTrigger || one.trailingDistance || one.timeExitBars);
    const isSet = [breakevenTrigger, trailingDistance, timeExitBars].some((value) => value !== null);
    const movement = moves || isSet || breakevenAfterPartial;
    return {
      tradeDetails: tradeDetailIds.some((id) => this.ids.includes(id)),
      days: this.market.isDaily || dayIds.some((id) => this.ids.includes(id)),
      watch: movement || leverage !== null || decided.some((one) => one.stopLoss || one.takeProfit),
      movement,
      lanes: decided.length,
    };
  }

  private decisionsOf(parameters: Parameters): LaneDecisions {
    const { strategy, instrument, series, timeframeMs, contexts } = this.task;
    const { tickSize, pipSize } = instrument;
    if (strategy.graph) return this.ofGraph(strategy.graph(parameters, { tickSize, pipSize, timeframeMs }));
    const { cache } = this;
    return this.ofColumns(strategy.decide({ series, tickSize, pipSize, cache, timeframeMs, contexts }, parameters));
  }

  private ofGraph(graph: DecisionGraph): LaneDecisions {
    const { slots, frame } = this;
    const amounts = (sides: AmountSides | null) => (sides === null ? null : EntryAmounts.ofGraph(sides, frame));
    const { stopLoss, takeProfit, sizing } = graph;
    this.noteColumns(graph);
    return {
      enterLong: slots.offsetOf(graph.enterLong),
      enterShort: slots.offsetOf(graph.enterShort),
      exitLong: slots.offsetOf(graph.exitLong),
      exitShort: slots.offsetOf(graph.exitShort),
      firstDecision: graph.firstDecision,
      stopLoss: stopLoss && { kind: stopLoss.kind, amounts: EntryAmounts.ofGraph(stopLoss, frame) },
      takeProfit: takeProfit && { kind: takeProfit.kind, amounts: EntryAmounts.ofGraph(takeProfit, frame) },
      breakevenTrigger: amounts(graph.breakevenTrigger),
      trailingDistance: amounts(graph.trailingDistance),
      trailingStart: amounts(graph.trailingStart),
      timeExitBars: amounts(graph.timeExitBars),
      sizing: sizing && { mode: sizing.mode, amounts: EntryAmounts.ofGraph(sizing, frame) },
    };
  }

  private ofColumns(decisions: Decisions): LaneDecisions {
    const { slots } = this;
    const { stopLoss, takeProfit, sizing } = decisions;
    const columns = [decisions.enterLong, decisions.enterShort, decisions.exitLong, decisions.exitShort];
    for (const column of columns) this.columns.add(column.buffer);
    const [enterLong, enterShort, exitLong, exitShort] = columns.map((column) => slots.flagsOffset(column));
    const amounts = (sides: Decisions['trailingStart']) => (sides ? EntryAmounts.ofColumns(sides) : null);
    return {
      enterLong,
      enterShort,
      exitLong,
      exitShort,
      firstDecision: 0,
      stopLoss: stopLoss && { kind: stopLoss.kind, amounts: EntryAmounts.ofColumns(stopLoss) },
      takeProfit: takeProfit && { kind: takeProfit.kind, amounts: EntryAmounts.ofColumns(takeProfit) },
      breakevenTrigger: amounts(decisions.breakevenTrigger),
      trailingDistance: amounts(decisions.trailingDistance),
      trailingStart: amounts(decisions.trailingStart),
      timeExitBars: amounts(decisions.timeExitBars),
      sizing: sizing ? { mode: sizing.mode, amounts: EntryAmounts.ofColumns(sizing) } : null,
    };
  }

  /** Counts the distinct columns that a graph is computed from. */
  private noteColumns(graph: DecisionGraph): void {
    const note = (node: SeriesNode): void => {
      if (this.columns.has(node.key)) return;
      if (node.form === null) this.columns.add(node.key);
      node.inputs.forEach(note);
    };
    for (const value of [graph.enterLong, graph.enterShort, graph.exitLong, graph.exitShort]) {
      if (isNode(value)) note(value);
    }
  }
}

/** Places of the combinations, those with the same conditions one after the other, so that a tile's words are used while they are near. */
function byConditions(decided: readonly (LaneDecisions | null)[]): number[] {
  const groups = new Map<string, number[]>();
  decided.forEach((decisions, place) => {
    if (decisions === null) return;
    const { enterLong, enterShort, exitLong, exitShort } = decisions;
    const key = `${enterLong},${enterShort},${exitLong},${exitShort}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  });
  return [...groups.values()].flat();
}
