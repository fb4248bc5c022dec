import { DomainError } from '@barmill/contracts';
import { toGrpcStatus } from '@barmill/platform';
import { Catch, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { throwError, type Observable } from 'rxjs';

/** Postgres is away, starting, ending, or full: the same call may succeed later. */
const transientSqlStates = /^(08|57P0|57014|25P0[23]|53|40001|40P01|55P03)/;
const connectionFaults =
  /AlreadyReleased|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|not queryable|Query read timeout|timeout exceeded when trying to connect/;

/** Domain errors cross as they are. What else goes wrong is logged here and told without its inside. */
@Catch()
@Injectable()
export class RpcErrorFilter extends BaseExceptionFilter implements ExceptionFilter {
  private readonly logger = new Logger(RpcErrorFilter.name);

  override catch(error: unknown, host: ArgumentsHost): Observable<never> | void {
    if (host.getType() === 'http') return super.catch(error, host);
    return throwError(() => toGrpcStatus(this.toDomain(error)));
  }

  /** The same for handlers that answer a stream themselves. */
  toDomain(error: unknown): DomainError {
    if (error instanceof DomainError) return error;
    const { code, name, message } = error as { code?: string; name?: string; message?: string };
    if ((code && transientSqlStates.test(code)) || connectionFaults.test(`${name} ${code} ${message}`)) {
      this.logger.warn(`database away: ${code ?? ''} ${message ?? ''}`);
      return new DomainError('unavailable', 'database_unavailable', 'The database does not answer; try again.');
    }
    this.logger.error(error);
    return new DomainError('internal', 'internal', 'Something failed inside the results service; its log says what.');
  }
}
