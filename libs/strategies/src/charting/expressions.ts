import { parseTimeframe } from '@barmill/market-data';
import { expressionFault, type Fault } from '../fault';
import type { Frame } from '../graph/frame';
import { GraphBuilder } from '../graph/graph-builder';
import { isNode, type Value } from '../graph/series-node';
import { DocumentReader } from '../rules/document-reader';
import { BoundExpressionError, ExpressionBinder } from '../rules/expression-binder';
import { ExpressionReader } from '../rules/expression-reader';
import type { CheckedExpression } from '../rules/program';
import { longerTimeframes, type ExpressionScope } from './expression-scope';

/** Expressions of one question. */
export const expressionsAtMost = 20;

export type ExpressionsCheck =
  { readonly ok: true; readonly values: readonly Value[] } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Checks expressions over the bars of a run: what they say, and that together they stay within the limits of a strategy's expressions.
 * A parameter is worth what it is in the run. Pointers are the places of the texts, `/0` for the first; codes are `bad_expression` and `limit`.
 */
export function checkExpressions(texts: readonly string[], scope: ExpressionScope): ExpressionsCheck {
  const contexts = longerTimeframes(scope.timeframe);
  const reader = new DocumentReader();
  const expressions = new ExpressionReader(reader, scope.parameters, contexts);
  expressions.readNamed(scope.named);
  // The names were found sound with their strategy; one that these bars have no timeframe for is told where it is used.
  reader.faults.length = 0;
  const checked = texts.map((text, place) => readText(expressions, reader, text, `/${place}`));
  if (reader.faults.length > 0) return { ok: false, faults: reader.faults };
  const program = {
    named: expressions.named,
    primary: parseTimeframe(scope.timeframe),
    contexts: contexts.map(parseTimeframe),
  };
  const binder = new ExpressionBinder(program, scope.values, new GraphBuilder(scope.tickSize, scope.pipSize));
  try {
    return { ok: true, values: checked.map((expression) => binder.bind(expression!)) };
  } catch (error) {
    if (!(error instanceof BoundExpressionError)) throw error;
    return { ok: false, faults: [expressionFault(error, error.pointer, 'limit')] };
  }
}

/**
 * The values of expressions at each bar of a frame, which the run computes in the same way: the bits are the same. A missing value is NaN; a
 * condition is 1 where it is met and else 0; what is the same for all bars is repeated. What comes is shared: nobody writes to it.
 *
 * @param frame bars of the scope's timeframe, all of them: what comes before a bar decides its value
 * @throws RangeError with the faults, for texts that `checkExpressions` refuses or bars that lack what they read
 */
export function evaluateExpressions(texts: readonly string[], frame: Frame, scope: ExpressionScope): Float64Array[] {
  const check = checkExpressions(texts, scope);
  if (!check.ok) throw new RangeError(check.faults.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
  return check.values.map((value) => columnOf(value, frame));
}

function readText(
  expressions: ExpressionReader,
  reader: DocumentReader,
  text: string,
  pointer: string,
): CheckedExpression | null {
  const before = reader.faults.length;
  const checked = expressions.read(text, pointer, 'drawable');
  if (checked === null && reader.faults.length === before) {
    reader.fault(pointer, 'bad_expression', `expected names that can be computed over these bars, got ${text}`);
  }
  return checked;
}

function columnOf(value: Value, frame: Frame): Float64Array {
  if (isNode(value)) return frame.valueOf(value);
  return new Float64Array(frame.bars.length).fill(Number(value));
}
