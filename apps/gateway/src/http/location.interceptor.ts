import {
  applyDecorators,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Names, in `Location`, the resource that the body shows. */
class LocationInterceptor implements NestInterceptor {
  constructor(private readonly locate: (body: never) => string) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap((body) => void reply.header('Location', this.locate(body as never))));
  }
}

/** The answer's `Location`, made of its body. */
export const Located = <B>(locate: (body: B) => string): MethodDecorator & ClassDecorator =>
  applyDecorators(UseInterceptors(new LocationInterceptor(locate)));
