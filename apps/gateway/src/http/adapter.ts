import { randomBytes } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Fastify as the gateway uses it: every request has an id of ours, whatever the client calls it. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    forceCloseConnections: true,
    genReqId: () => randomBytes(16).toString('hex'),
    requestIdHeader: false,
  });
}
