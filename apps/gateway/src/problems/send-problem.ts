import type { FastifyReply } from 'fastify';
import type { Problem } from './problem';

/** Answers with a problem; a response that was begun already can only be cut off. */
export function sendProblem(reply: FastifyReply, problem: Problem, retryAfterS?: number): void {
  if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) {
    reply.raw.destroy();
    return;
  }
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer realm="barmill"');
  const wait = retryAfterS ?? (problem.status === 503 ? 1 : undefined);
  if (wait !== undefined) reply.header('Retry-After', `${wait}`);
  void reply.code(problem.status).header('Content-Type', 'application/problem+json').send(JSON.stringify(problem));
}
