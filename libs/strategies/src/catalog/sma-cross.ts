import { sma, toTicks, windowSums } from '@barmill/indicators';
import { crossings, type Crossings } from '../crossing';
import { barFieldNodes } from '../graph/bar-nodes';
import { GraphBuilder } from '../graph/graph-builder';
import { seriesFunctions } from '../graph/indicator-functions';
import { crossing } from '../graph/series-operations';
import type { SeriesNode } from '../graph/series-node';
import type { AmountSides, ConditionValue, DecisionGraph } from '../rules/decision-graph';
import type { Decisions, Parameters, ParameterValue, StopDecisions, Strategy, StrategyInput } from '../strategy';

/** Always in the market once the first cross has come: the opposite cross closes and reverses. */
export const smaCross: Strategy = {
  name: 'sma-cross',
  version: 1,
  title: 'Moving-average cross',
  description:
    'Long when a fast simple moving average of the close crosses above a slow one, short when it crosses below; a fixed stop ' +
    'and target on request.',
  worksWhen: 'Follows trends and loses in ranges.',
  source:
    'Brock, Lakonishok & LeBaron, "Simple Technical Trading Rules and the Stochastic Properties of Stock Returns", Journal of ' +
    'Finance 47 (1992).',
  parameters: [
    { name: 'fast', type: 'integer', min: 2, max: 500, step: 1, default: 20, description: 'Bars of the fast average' },
    { name: 'slow', type: 'integer', min: 3, max: 1000, step: 1, default: 50, description: 'Bars of the slow average' },
    {
      name: 'stop_loss_pips',
      type: 'float',
      min: 0,
      max: 1_000_000,
      step: 0,
      default: 0,
      description: 'Stop loss in pips from the fill; 0: none',
    },
    {
      name: 'take_profit_pips',
      type: 'float',
      min: 0,
      max: 1_000_000,
      step: 0,
      default: 0,
      description: 'Take profit in pips from the fill; 0: none',
    },
  ],
  constraints: ['fast < slow'],
  indicators: ['sma(close, fast)', 'sma(close, slow)'],
  setsStopLoss: (values) => values.stop_loss_pips.some((pips) => (pips as number) > 0),

  firstDecision: (parameters) => parameters.slow as number,
  firstDecisionOf: ({ slow }) => (slow as readonly number[]).reduce((latest, period) => Math.max(latest, period)),

  decide(input, parameters): Decisions {
    const { over, under } = averagesCrossed(input, parameters);
    return {
      enterLong: over,
      enterShort: under,
      exitLong: under,
      exitShort: over,
      stopLoss: stopAt(input, parameters.stop_loss_pips as number),
      takeProfit: stopAt(input, parameters.take_profit_pips as number),
    };
  },

  graph(parameters, { tickSize, pipSize }): DecisionGraph {
    const builder = new GraphBuilder(tickSize, pipSize);
    const [fast, slow] = [averageNode(builder, parameters.fast), averageNode(builder, parameters.slow)];
    const over = crossing(builder, 1, fast, slow) as ConditionValue;
    const under = crossing(builder, -1, fast, slow) as ConditionValue;
    return {
      firstDecision: parameters.slow as number,
      enterLong: over,
      enterShort: under,
      exitLong: under,
      exitShort: over,
      stopLoss: stopOf((parameters.stop_loss_pips as number) * pipSize),
      takeProfit: stopOf((parameters.take_profit_pips as number) * pipSize),
      breakevenTrigger: null,
      trailingDistance: null,
      trailingStart: null,
      timeExitBars: null,
      sizing: null,
    };
  },
};

function averageNode(builder: GraphBuilder, period: ParameterValue): SeriesNode {
  const close = barFieldNodes.get('close')!(builder);
  return seriesFunctions.get('sma')!.build(builder, [close, period]) as SeriesNode;
}

function stopOf(distance: number): (AmountSides & { kind: 'distance' }) | null {
  return distance === 0 ? null : { kind: 'distance', long: distance, short: distance };
}

/** Exact by ticks where the instrument has one: sumFast / fast against sumSlow / slow without a division. */
function averagesCrossed(input: StrategyInput, parameters: Parameters): Crossings {
  const fast = parameters.fast as number;
  const slow = parameters.slow as number;
  return input.tickSize > 0
    ? crossings(tickSums(input, fast), slow, tickSums(input, slow), fast)
    : crossings(average(input, fast), 1, average(input, slow), 1);
}

function tickSums({ series, tickSize, cache }: StrategyInput, period: number): Float64Array {
  return cache.get(`sma-sum:close:${tickSize}:${period}`, () => {
    const ticks = cache.get(`ticks:close:${tickSize}`, () =>
      toTicks(series.close, tickSize, new Float64Array(series.length)),
    );
    return windowSums(ticks, period, new Float64Array(series.length));
  });
}

function average({ series, cache }: StrategyInput, period: number): Float64Array {
  return cache.get(`sma:close:${period}`, () => sma(series.close, period, new Float64Array(series.length)));
}

/** The same distance at every bar, in price units. */
function stopAt({ series, pipSize, cache }: StrategyInput, pips: number): StopDecisions | null {
  if (pips === 0) return null;
  const distance = pips * pipSize;
  const column = cache.get(`constant:${distance}`, () => new Float64Array(series.length).fill(distance));
  return { kind: 'distance', long: column, short: column };
}
