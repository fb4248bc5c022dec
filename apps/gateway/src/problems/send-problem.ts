import type { FastifyReply } from 'fastify';
import type { Problem } from './problem';

/** Answers with a problem; a response that was begun already can only be cut off. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) {
    reply.raw.destroy();
    return;
  }
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer realm="barmill"');
  if (problem.status === 503) reply.header('Retry-After', '1');
  void reply.code(problem.status).header('Content-Type', 'application/problem+json').send(JSON.stringify(problem));
}
