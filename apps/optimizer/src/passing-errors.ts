import { DomainError } from '@barmill/contracts';
import { isUnavailable } from '@barmill/platform';

/** Whether a decision that failed may succeed later: results is away, failed inside, or another was first. Any other error comes back each time. */
export function mayPass(error: unknown): boolean {
  return isUnavailable(error) || (error instanceof DomainError && ['conflict', 'internal'].includes(error.code));
}
