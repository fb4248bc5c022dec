import type { SeriesNode } from '../graph/series-node';
import { isNode, type Value } from '../graph/series-node';
import type { Parameters, SizeDecisions, StopDecisions } from '../strategy';
import type { BindingMemo } from './binding-memo';
import { bindRules, type BoundRules, type BoundSides } from './bound-rules';
import type { Program } from './program';

/** A condition at each bar's close: one answer for all bars, or a series. */
export type ConditionValue = boolean | SeriesNode;

/** Amounts for entries of the two sides: one for all bars, or a series; null: none. An amount that is not above 0 and finite means none, too. */
export interface AmountSides {
  readonly long: number | SeriesNode | null;
  readonly short: number | SeriesNode | null;
}

/**
 * What a strategy decides with its parameters filled in, as a graph of series instead of columns. Evaluated over bars it says what `decide` says; nothing is
 * decided before `firstDecision`. Two series with one key have the same values over the same bars, also from different parameters.
 */
export interface DecisionGraph {
  readonly firstDecision: number;
  readonly enterLong: ConditionValue;
  readonly enterShort: ConditionValue;
  readonly exitLong: ConditionValue;
  readonly exitShort: ConditionValue;
  readonly stopLoss: (AmountSides & Pick<StopDecisions, 'kind'>) | null;
  readonly takeProfit: (AmountSides & Pick<StopDecisions, 'kind'>) | null;
  readonly breakevenTrigger: AmountSides | null;
  readonly trailingDistance: AmountSides | null;
  readonly trailingStart: AmountSides | null;
  readonly timeExitBars: AmountSides | null;
  readonly sizing: (AmountSides & Pick<SizeDecisions, 'mode'>) | null;
}

/** @throws BoundExpressionError where the graph leaves its limits */
export function decisionGraph(
  program: Program,
  parameters: Parameters,
  tickSize: number,
  pipSize: number,
  memo?: BindingMemo,
): DecisionGraph {
  const { rules, firstDecision } = boundRules(program, parameters, tickSize, pipSize, memo);
  const stopLoss = amountsOf(rules.stopLoss);
  const takeProfit = amountsOf(rules.takeProfit);
  const { sizing } = rules;
  return {
    firstDecision,
    enterLong: conditionOf(rules.entry?.long),
    enterShort: conditionOf(rules.entry?.short),
    exitLong: conditionOf(rules.exit?.long),
    exitShort: conditionOf(rules.exit?.short),
    stopLoss: stopLoss && program.stopLoss && { kind: program.stopLoss.kind, ...stopLoss },
    takeProfit: takeProfit && program.takeProfit && { kind: program.takeProfit.kind, ...takeProfit },
    breakevenTrigger: amountsOf(rules.breakevenTrigger),
    trailingDistance: amountsOf(rules.trailingDistance),
    trailingStart: amountsOf(rules.trailingStart),
    timeExitBars: amountsOf(rules.timeExitBars),
    // Also where no entry has a size: then none is made.
    sizing: sizing && program.sizing && { mode: program.sizing.mode, ...amountSides(sizing) },
  };
}

/** By the memory where it is sure of the limits, else anew and counted. */
function boundRules(
  program: Program,
  parameters: Parameters,
  tickSize: number,
  pipSize: number,
  memo: BindingMemo | undefined,
): BoundRules {
  if (memo !== undefined) {
    const remembered = bindRules(program, parameters, tickSize, pipSize, memo);
    if (memo.isWithinLimits(remembered)) return remembered;
  }
  return bindRules(program, parameters, tickSize, pipSize);
}

function conditionOf(value: Value | null | undefined): ConditionValue {
  return (value ?? false) as ConditionValue;
}

function amountsOf(sides: BoundSides | null): AmountSides | null {
  const amounts = sides && amountSides(sides);
  return amounts === null || (amounts.long === null && amounts.short === null) ? null : amounts;
}

function amountSides({ long, short }: BoundSides): AmountSides {
  return { long: amountOf(long), short: amountOf(short) };
}

function amountOf(value: Value | null): number | SeriesNode | null {
  if (value === null) return null;
  if (isNode(value)) return value;
  return isAmount(value as number) ? (value as number) : null;
}

/** Whether a number is an amount at all. */
export function isAmount(value: number): boolean {
  return value > 0 && value < Infinity;
}
