import { ExpressionError } from './expression/expression-error';
import { expressionFault, type Fault } from './fault';

/** What came of work on a strategy with its parameters filled in, or the limit that they lead it to. */
export type LimitedWork<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** @param pointer of the parameters, at which a `limit` is a fault */
export function withinLimits<T>(pointer: string, work: () => T): LimitedWork<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ok: false, fault: expressionFault(error, pointer, 'limit') };
  }
}
