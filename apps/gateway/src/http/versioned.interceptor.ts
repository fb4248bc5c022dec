import {
  applyDecorators,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTag, isKnown } from './entity-tag';

/** A resource, and the version of the row that it shows. */
export interface Versioned<T> {
  readonly resource: T;
  readonly rowVersion: number;
}

/** Answers with the resource, and tells its version in `ETag`. */
class VersionedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Versioned<unknown>>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ resource, rowVersion }) => {
        void reply.header('ETag', entityTag(rowVersion));
        return resource;
      }),
    );
  }
}

/** The handler gives a `Versioned` resource. */
export const WithVersion = (): MethodDecorator & ClassDecorator =>
  applyDecorators(UseInterceptors(new VersionedInterceptor()));

/** A GET whose answer the client has already is answered 304, without a body. */
export function answerNotModified(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const tag = reply.getHeader('ETag');
    const known = request.headers['if-none-match'];
    const isUnchanged =
      request.method === 'GET' &&
      reply.statusCode === 200 &&
      typeof tag === 'string' &&
      known !== undefined &&
      isKnown(tag, known);
    if (!isUnchanged) return done(null, payload);
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}
