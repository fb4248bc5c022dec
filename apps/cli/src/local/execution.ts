import { DomainError, requestedExecution } from '@barmill/contracts';
import type { Instrument } from '@barmill/market-data';
import type { ExecutionSettings } from '@barmill/simulation';
import { fieldError } from './faults';
import type { RunRequest } from './run-request';

/** The settings of a request with the instrument's terms where it is silent, as the API resolves them. @throws CliError `usage` */
export function executionOf(request: RunRequest, instrument: Instrument): ExecutionSettings {
  try {
    return requestedExecution(request, instrument);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [{ pointer, code, detail }] = error.errors;
    throw fieldError(pointer, code, detail);
  }
}
