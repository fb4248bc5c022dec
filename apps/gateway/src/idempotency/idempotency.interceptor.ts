import type { KeptAnswer } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { idempotencyOf } from './idempotency-of';
import { AnsweredBefore, streamsBodyKey, unkeptFieldKey, type IdempotentRequest } from './idempotent-request';

/** What a route tells of itself. */
interface Route {
  readonly streams: boolean;
  readonly unkept: string | undefined;
}

/** The answer is one of before. */
const replayedHeader = 'Idempotent-Replayed';

/**
 * Answers a POST that comes again with its `Idempotency-Key` as it was answered the first time. Only what succeeded is kept: what
 * was refused did nothing, and is judged anew.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger(IdempotencyInterceptor.name);

  constructor(
    private readonly results: ResultsClient,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<IdempotentRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const route = {
      streams: this.reflector.get<boolean>(streamsBodyKey, context.getHandler()) ?? false,
      unkept: this.reflector.get<string | undefined>(unkeptFieldKey, context.getHandler()),
    };
    return defer(async () => await this.once(request, reply, key, route, next));
  }

  private async once(
    request: IdempotentRequest,
    reply: FastifyReply,
    key: string,
    { streams, unkept }: Route,
    next: CallHandler<unknown>,
  ): Promise<unknown> {
    let token: string | undefined;
    const begin = async (body: unknown): Promise<void> => {
      token = await this.begin(request, key, body);
    };
    try {
      // A key that is none is refused before anything is read.
      if (streams) idempotencyOf(request.caller.keyId, key, null);
      else await begin(bodyOf(request));
      if (streams) request.beginIdempotent = begin;
      const body = await lastValueFrom(next.handle());
      if (token !== undefined) await this.keep(token, reply, without(unkept, body));
      return body;
    } catch (error) {
      if (error instanceof AnsweredBefore) return replay(reply, error.answer);
      if (token !== undefined) await this.results.idempotentRequests.abandon({ token }).catch(this.warn);
      throw error;
    }
  }

  private async begin(request: IdempotentRequest, key: string, body: unknown): Promise<string> {
    const { tenantId, keyId } = request.caller;
    const idempotency = idempotencyOf(keyId, key, { url: request.url, body });
    const { answer, token } = await this.results.idempotentRequests.begin({ tenantId, idempotency });
    if (answer) throw new AnsweredBefore(answer);
    request.idempotency = idempotency;
    return token;
  }

  /** An answer that cannot be kept is given all the same: what it tells of has happened. */
  private async keep(token: string, reply: FastifyReply, body: unknown): Promise<void> {
    const location = reply.getHeader('Location');
    const answer = {
      status: reply.statusCode,
      location: typeof location === 'string' ? location : undefined,
      bodyJson: JSON.stringify(body ?? null),
    };
    await this.results.idempotentRequests.finish({ token, answer }).catch(this.warn);
  }

  private readonly warn = (error: unknown): void => this.logger.warn(`idempotency key: ${String(error)}`);
}

function bodyOf({ body }: IdempotentRequest): unknown {
  return Buffer.isBuffer(body) ? body.toString('latin1') : (body ?? null);
}

function without(field: string | undefined, body: unknown): unknown {
  if (field === undefined) return body;
  return Object.fromEntries(Object.entries(body as object).filter(([name]) => name !== field));
}

function replay(reply: FastifyReply, { status, location, bodyJson }: KeptAnswer): unknown {
  void reply.code(status).header(replayedHeader, 'true');
  if (location !== undefined) void reply.header('Location', location);
  return JSON.parse(bodyJson);
}
