import multipart from '@fastify/multipart';
import { Telemetry } from '@barmill/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { serveDocument } from '../openapi/serve-document';
import { ProblemFilter } from '../problems/problem.filter';
import { RequestSchemaPipe } from '../problems/request-schema.pipe';
import { documentTypes } from '../strategies/document-body';
import { readBodies } from './raw-body';
import { measureRequests } from './request-telemetry';
import { RouteMethods } from './route-methods';
import { answerNotModified } from './versioned.interceptor';

/** All that stands between the sockets and the controllers. */
export async function configureHttp(app: NestFastifyApplication, config: GatewayConfig): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const routes = new RouteMethods();
  routes.watch(fastify);
  app.useGlobalFilters(new ProblemFilter(routes));
  app.useGlobalPipes(new RequestSchemaPipe());
  readBodies(app, documentTypes, config.BODY_LIMIT_BYTES);
  await app.register(multipart as never);
  // A data file is read by the upload itself, as fast as results takes it.
  for (const type of ['text/csv', 'application/vnd.apache.parquet']) {
    fastify.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }
  answerNotModified(fastify);
  measureRequests(fastify, app.get(Telemetry, { strict: false }));
  serveDocument(app);
}
