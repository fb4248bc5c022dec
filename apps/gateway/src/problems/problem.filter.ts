import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem, type Problem } from './problem';

/** Turns whatever was thrown while a request was served into `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problems');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, { path: request.url.split('?', 1)[0], traceId: request.id });
    if (problem.status >= 500) this.log(error, problem, request.method);
    if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) {
      reply.raw.destroy();
      return;
    }
    if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer realm="barmill"');
    if (problem.status === 503) reply.header('Retry-After', '1');
    reply.code(problem.status).header('Content-Type', 'application/problem+json').send(JSON.stringify(problem));
  }

  private log(error: unknown, problem: Problem, method: string): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    const fields = { trace_id: problem.trace_id, status: problem.status, request: `${method} ${problem.instance}` };
    if (problem.status === 503) this.logger.warn({ ...fields, msg: cause.message });
    else this.logger.error({ ...fields, err: cause, msg: cause.message });
  }
}
