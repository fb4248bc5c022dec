import { invalidAll, type DomainError, type FieldError } from '@barmill/contracts';
import {
  checkExpressions,
  expressionsAtMost,
  scopeOf,
  strategyExpressions,
  type ExpressionRun,
} from '@barmill/strategies';
import { ofStrategy, type CandlesQuery } from './candles.schema';

interface Asked {
  readonly text: string;
  /** Of the query's parameter that it came with. */
  readonly place: number;
}

/**
 * The expressions that a query asks for, checked as the run would read them.
 *
 * @param timeframe of the bars
 * @throws DomainError `invalid_indicators`, which points at the character of each fault
 */
export function askedIndicators(
  indicators: CandlesQuery['indicators'],
  run: ExpressionRun,
  timeframe: string,
): readonly string[] {
  const asked = [indicators].flat().flatMap((text, place) => written(text, place, run, timeframe));
  const texts = [...new Map(asked.map((each) => [each.text, each])).values()];
  if (texts.length > expressionsAtMost) throw refused([tooMany(texts)]);
  const check = checkExpressions(
    texts.map(({ text }) => text),
    scopeOf(run, timeframe),
  );
  if (check.ok) return texts.map(({ text }) => text);
  throw refused(
    check.faults.map((fault) => ({ ...fault, pointer: pointerOf(texts[Number(fault.pointer.slice(1))].place) })),
  );
}

/** An expression itself, or those of the strategy, the first ones where it has very many. */
function written(text: string, place: number, run: ExpressionRun, timeframe: string): readonly Asked[] {
  if (text !== ofStrategy) return [{ text, place }];
  if (timeframe !== run.timeframe) {
    const detail = `The strategy looks at bars of ${run.timeframe}: leave timeframe out, or write expressions in place of ${ofStrategy}.`;
    throw refused([{ pointer: pointerOf(place), code: 'bad_expression', detail }]);
  }
  return strategyExpressions(run.strategy)
    .slice(0, expressionsAtMost)
    .map((each) => ({ text: each, place }));
}

function tooMany(texts: readonly Asked[]): FieldError {
  const detail = `expected at most ${expressionsAtMost} expressions, those of the strategy counted, got ${texts.length}`;
  return { pointer: pointerOf(texts[expressionsAtMost].place), code: 'too_many', detail };
}

function pointerOf(place: number): string {
  return `query "indicators/${place}"`;
}

function refused(faults: readonly FieldError[]): DomainError {
  return invalidAll('invalid_indicators', 'The indicators are not valid', faults);
}
