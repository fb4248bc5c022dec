import type { Fault } from '@barmill/strategies';
import type { CliError } from '../exit-code';
import { usageError } from '../exit-code';

/** A refusal that lists what is wrong and where, with a caret below the place in an expression. */
export function faultError(what: string, faults: readonly Fault[]): CliError {
  const lines = faults.flatMap(({ pointer, detail, rendering }) => [
    `${pointer === '' ? '' : `${pointer}: `}${detail}`,
    ...(rendering === undefined ? [] : rendering.split('\n').map((line) => `  ${line}`)),
  ]);
  const indented = lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
  return usageError(`${what}:\n${indented.join('\n')}`);
}

/** A refusal of fields of the request. */
export const requestError = (faults: readonly Fault[]): CliError => faultError('The request is not valid', faults);

/** A refusal of one field of the request. */
export const fieldError = (pointer: string, code: string, detail: string): CliError =>
  requestError([{ pointer, code, detail }]);
