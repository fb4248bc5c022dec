import { DomainError } from '@barmill/contracts';
import { RouteMethods } from '../http/route-methods';
import {
  Catch,
  HttpException,
  Logger,
  MethodNotAllowedException,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathOf, toProblem, type Problem } from './problem';
import { sendProblem } from './send-problem';

/** Turns whatever was thrown while a request was served into `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problems');

  constructor(private readonly routes: RouteMethods) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = this.wrongMethod(thrown, request, reply) ?? thrown;
    // Probes are told which dependency is away, in the form of the health check itself.
    if (error instanceof HttpException && pathOf(request.url).startsWith('/health/')) {
      void reply.code(error.getStatus()).send(error.getResponse());
      return;
    }
    const problem = toProblem(error, { path: pathOf(request.url), traceId: request.id });
    if (problem.status >= 500) this.log(error, problem, request.method);
    sendProblem(reply, problem, error instanceof DomainError ? error.retryAfterS : undefined);
  }

  /** Where no route has the method, but some have the path. */
  private wrongMethod(error: unknown, request: FastifyRequest, reply: FastifyReply): HttpException | undefined {
    const isUnrouted = error instanceof NotFoundException && request.routeOptions.url === undefined;
    const path = pathOf(request.url);
    const methods = isUnrouted ? this.routes.of(path) : [];
    if (methods.length === 0) return undefined;
    const allowed = methods.join(', ');
    void reply.header('Allow', allowed);
    return new MethodNotAllowedException(`${path} takes ${allowed}, not ${request.method}.`);
  }

  private log(error: unknown, problem: Problem, method: string): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    const fields = { trace_id: problem.trace_id, status: problem.status, request: `${method} ${problem.instance}` };
    if (problem.status === 503) this.logger.warn({ ...fields, msg: cause.message });
    else this.logger.error({ ...fields, err: cause, msg: cause.message });
  }
}
