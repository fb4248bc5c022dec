import { Frame } from '../graph/frame';
import { isNode, type Value } from '../graph/series-node';
import type { Decisions, EntryDecisions, EntryTagDecisions, StrategyInput } from '../strategy';
import type { BoundTag, BoundTags } from './bound-entry';
import type { BoundRules, BoundSides } from './bound-rules';
import { isAmount } from './decision-graph';
import type { Program } from './program';

/** Evaluates bound rules over the bars of `input`; nothing is decided before the rules' first decision. */
export function decide(
  program: Program,
  { rules, entryTags, firstDecision }: BoundRules,
  input: StrategyInput,
): Decisions {
  const { series, timeframeMs = program.primary?.durationMs, contexts = {}, cache } = input;
  const frame = new Frame(series, timeframeMs, contexts, cache);
  const flags = (value: Value | null | undefined): Uint8Array => flagsOf(value, frame, firstDecision);
  const amounts = (sides: BoundSides | null): EntryDecisions | null => amountsOf(sides, frame);
  const stopLoss = amounts(rules.stopLoss);
  const takeProfit = amounts(rules.takeProfit);
  // Also where no entry has a size: then none is made.
  const sizing = rules.sizing && amountColumns(rules.sizing, frame);
  return {
    enterLong: flags(rules.entry?.long),
    enterShort: flags(rules.entry?.short),
    exitLong: flags(rules.exit?.long),
    exitShort: flags(rules.exit?.short),
    stopLoss: stopLoss && program.stopLoss && { kind: program.stopLoss.kind, ...stopLoss },
    takeProfit: takeProfit && program.takeProfit && { kind: program.takeProfit.kind, ...takeProfit },
    ...given('breakevenTrigger', amounts(rules.breakevenTrigger)),
    ...given('trailingDistance', amounts(rules.trailingDistance)),
    ...given('trailingStart', amounts(rules.trailingStart)),
    ...given('timeExitBars', amounts(rules.timeExitBars)),
    ...given('sizing', sizing && program.sizing && { mode: program.sizing.mode, ...sizing }),
    ...(entryTags && { entryTags: tagsOf(entryTags, frame, firstDecision) }),
  };
}

/** Left out where there is none, so that rules without it decide as code that knows nothing of it. */
function given<N extends keyof Decisions>(name: N, value: Decisions[N]): Pick<Decisions, N> | undefined {
  return value ? ({ [name]: value } as Pick<Decisions, N>) : undefined;
}

function flagsOf(value: Value | null | undefined, frame: Frame, firstDecision: number): Uint8Array {
  const { length } = frame.bars;
  const flags = new Uint8Array(length);
  if (value === null || value === undefined || value === false) return flags;
  if (!isNode(value)) return flags.fill(1, Math.min(firstDecision, length));
  const met = frame.valueOf(value);
  for (let i = firstDecision; i < length; i++) flags[i] = met[i];
  return flags;
}

function tagsOf({ names, long, short }: BoundTags, frame: Frame, firstDecision: number): EntryTagDecisions {
  const column = (rules: readonly BoundTag[]): Uint8Array => {
    const numbers = new Uint8Array(frame.bars.length);
    for (const { number, when } of rules) {
      const met = flagsOf(when, frame, firstDecision);
      for (let i = firstDecision; i < numbers.length; i++) if (numbers[i] === 0 && met[i] === 1) numbers[i] = number;
    }
    return numbers;
  };
  return { names, long: column(long), short: column(short) };
}

/** Amounts above 0; anything else means none. Null where there is none at any bar. */
function amountsOf(sides: BoundSides | null, frame: Frame): EntryDecisions | null {
  return sides === null || (isNone(sides.long) && isNone(sides.short)) ? null : amountColumns(sides, frame);
}

function amountColumns(sides: BoundSides, frame: Frame): EntryDecisions {
  const long = amountOf(sides.long, frame);
  return { long, short: sides.short === sides.long ? long : amountOf(sides.short, frame) };
}

function amountOf(value: Value | null, frame: Frame): Float64Array {
  const out = frame.column();
  if (value === null || !isNode(value)) return out.fill(isNone(value) ? NaN : (value as number));
  const amounts = frame.valueOf(value);
  for (let i = 0; i < out.length; i++) out[i] = isAmount(amounts[i]) ? amounts[i] : NaN;
  return out;
}

function isNone(value: Value | null): boolean {
  if (value === null) return true;
  return !isNode(value) && !isAmount(value as number);
}
