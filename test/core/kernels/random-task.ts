import type { ReturnSettings } from '@barmill/metrics';
import type { Decisions, Strategy } from '@barmill/strategies';
import { Dice } from '../naive-engine/dice';
import { randomCase } from '../naive-engine/random-case';
import type { SweepTask } from '@barmill/sweep';

/** A random case of the execution model as a task: its decisions are a strategy whose parameter `later` moves them by so many bars. */
export function randomTask(seed: number): SweepTask {
  const { series, signals, settings, instrument, timeframeMs, range, finerBars, conversion } = randomCase(seed);
  return {
    strategy: { ...neverTrading, decide: (_, { later }) => moved(signals, later as number) },
    series,
    timeframeMs,
    finerBars,
    conversion,
    instrument,
    execution: settings,
    metrics: randomReturns(new Dice(seed * 7 + 1)),
    startTimeMs: null,
    endTimeMs: range.end < series.length ? series.time[range.end] : null,
    tradeFrom: range.tradeFrom,
  };
}

function randomReturns(dice: Dice): ReturnSettings {
  return {
    returnsBasis: dice.of(['bar', 'bar', 'daily'] as const),
    periodsPerYear: dice.of([252, 365, 35_040]),
    riskFreeRate: dice.of([0, 0, 0.03, -0.01]),
  };
}

const neverTrading: Omit<Strategy, 'decide'> = {
  name: 'given',
  version: 1,
  title: 'Given decisions',
  description: 'Decisions that were made before',
  parameters: [],
  constraints: [],
  setsStopLoss: () => true,
  firstDecision: () => 0,
  firstDecisionOf: () => 0,
};

function moved(decisions: Decisions, bars: number): Decisions {
  const later = (flags: Uint8Array) => flags.map((_, bar) => (bar < bars ? 0 : flags[bar - bars]));
  return {
    ...decisions,
    enterLong: later(decisions.enterLong),
    enterShort: later(decisions.enterShort),
    exitLong: later(decisions.exitLong),
    exitShort: later(decisions.exitShort),
  };
}
