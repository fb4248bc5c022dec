import { invalidAll, type FieldError } from '@barmill/contracts';
import type { Fault } from '@barmill/strategies';
import { usageError, type CliError } from '../exit-code';

/**
 * A refusal that lists what is wrong and where, with a caret below the place in an expression.
 * @param code what the API calls such a refusal
 */
export function faultError(code: string, what: string, faults: readonly Fault[]): CliError {
  const { message: detail, errors } = invalidAll(code, what, faults);
  return usageError(`${what}:\n${indented(faults)}`, { code, detail, errors });
}

/** A refusal of fields of the request. */
export const requestError = (code: string, faults: readonly FieldError[]): CliError =>
  faultError(code, 'The request is not valid', faults);

/** A refusal of one field of the request. */
export const fieldError = (pointer: string, code: string, detail: string): CliError =>
  requestError(code, [{ pointer, code, detail }]);

function indented(faults: readonly Fault[]): string {
  const lines = faults.flatMap(({ pointer, code, detail, rendering }) => [
    `${pointer === '' ? '' : `${pointer}: `}${detail} (${code})`,
    ...(rendering === undefined ? [] : rendering.split('\n').map((line) => `  ${line}`)),
  ]);
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `  ${line}`)
    .join('\n');
}
