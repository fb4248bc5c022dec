import { randomBytes } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerUnreadable } from './client-errors';
import { pathOf, toProblem } from '../problems/problem';
import { sendProblem } from '../problems/send-problem';

const keepAliveMs = 5_000;

/** Fastify as the gateway uses it: every request has an id of ours, whatever the client calls it. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    // A process that leaves lets running requests end; what is idle then is closed at once, or after this time.
    forceCloseConnections: 'idle',
    keepAliveTimeout: keepAliveMs,
    genReqId: () => randomBytes(16).toString('hex'),
    requestIdHeader: false,
    clientErrorHandler: answerUnreadable,
    // What the router itself refuses (a malformed URL, a parameter that is too long) reaches no filter.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('X-Trace-Id', request.id);
      const refusal = new HttpException(error.message, error.statusCode ?? 400);
      sendProblem(reply, toProblem(refusal, { path: pathOf(request.raw.url ?? ''), traceId: request.id }));
    },
  });
}
