import { UnsupportedMediaTypeException } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface RawBodyConfig {
  readonly takesRawBody?: boolean;
}

/** The route gets its body as the bytes that came, of JSON too. */
export const TakesRawBody = (): MethodDecorator => RouteConfig({ takesRawBody: true } satisfies RawBodyConfig);

const json = 'application/json';

/** Reads bodies of at most so many bytes: JSON, parsed but for routes that take it raw, and further types for those routes alone. */
export function readBodies(app: NestFastifyApplication, rawTypes: readonly string[], bodyLimit: number): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser(json, { bodyLimit }, (request, body, done) => {
    if (takesRaw(request)) done(null, body);
    else void parseJson(request as FastifyRequest, body as never, done);
  });
  for (const type of rawTypes.filter((one) => one !== json)) {
    app.useBodyParser(type, { bodyLimit }, (request, body, done) => {
      if (takesRaw(request)) done(null, body);
      else done(new UnsupportedMediaTypeException(`Unsupported Media Type: ${type}`));
    });
  }
}

function takesRaw({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean {
  return (routeOptions.config as RawBodyConfig).takesRawBody === true;
}
