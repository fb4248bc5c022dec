import type { Caller } from '@barmill/contracts';
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

export const scopes = ['read', 'run', 'manage', 'admin'] as const;
/** What a key may do: `read` reads, `run` submits, cancels and annotates, `manage` changes instruments, data sets, strategies and webhooks, `admin` keys and settings, and all of it. */
export type Scope = (typeof scopes)[number];

const scopeKey = 'barmill:scope';

/** The scope that a route asks for; the API document tells it. */
export const NeedsScope = (scope: Scope): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(scopeKey, scope), ApiSecurity(keySecurity, [scope]));
export { scopeKey };

/** Name of the key in the API document. */
export const keySecurity = 'api_key';

/** The scope that a route needs: what it names. One that names none is closed to all but administrators. */
export function neededScope(named: Scope | undefined): Scope {
  return named ?? 'admin';
}

export function holds(caller: Caller, scope: Scope): boolean {
  return caller.scopes.includes(scope) || caller.scopes.includes('admin');
}

/** A request after the guard let it in. */
export interface AuthenticatedRequest extends FastifyRequest {
  caller: Caller;
  /** Aborts when the caller's key ends, or is another than it was: the caller may ask again with it. */
  keyChanged: () => AbortSignal;
}

/** The tenant whose key came with the request. */
export const TenantId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().caller.tenantId,
);

/** The id of the key that came with the request. */
export const KeyId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().caller.keyId,
);
