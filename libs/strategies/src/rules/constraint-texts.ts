import { compilePredicate } from '../constraint';
import { ExpressionError } from '../expression/expression-error';
import { expressionFault, pointerTo } from '../fault';
import { graphLimits } from '../graph/limits';
import { resolveParameters } from '../resolve-parameters';
import type { ParameterDefinition, Strategy } from '../strategy';
import type { DocumentReader } from './document-reader';

/** The conditions of a document over its parameters; the defaults must meet them. */
export function readConstraints(
  reader: DocumentReader,
  value: unknown,
  parameters: readonly ParameterDefinition[],
): string[] {
  return reader.list(value, '/constraints', graphLimits.parameters).flatMap((entry, i) => {
    const pointer = `/constraints${pointerTo(i)}`;
    const text = reader.text(entry, pointer, 10_000);
    if (text === undefined) return [];
    try {
      compilePredicate(text, parameters);
      return [text];
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      reader.faults.push(expressionFault(error, pointer, 'bad_constraint'));
      return [];
    }
  });
}

/** Notes the conditions that the defaults of a strategy do not meet. */
export function checkDefaults(reader: DocumentReader, strategy: Strategy): void {
  const resolution = resolveParameters(strategy, {}, '/constraints');
  if (!resolution.ok) reader.faults.push(...resolution.faults);
}
