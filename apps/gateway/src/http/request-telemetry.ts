import type { Telemetry } from '@barmill/platform';
import type { FastifyInstance } from 'fastify';

/** Measures every request by its route's template, and tells the client its id. Streams are measured by their number instead. */
export function measureRequests(fastify: FastifyInstance, telemetry: Telemetry): void {
  const durations = telemetry.durations('barmill_gateway_request_seconds', 'Duration of HTTP requests, seconds.', [
    'method',
    'route',
    'status',
  ]);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('X-Trace-Id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const isStream = String(reply.getHeader('content-type')).startsWith('text/event-stream');
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'unmatched',
      status: String(reply.statusCode),
    };
    if (!isStream) durations.observe(labels, reply.elapsedTime / 1_000);
    done();
  });
}
