import type { Caller } from '@barmill/contracts';
import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export const scopes = ['read', 'run', 'manage', 'admin'] as const;
/** What a key may do: `read` reads, `run` submits, cancels and annotates, `manage` changes instruments, data sets and strategies, `admin` all of it. */
export type Scope = (typeof scopes)[number];

const scopeKey = 'barmill:scope';

/** The scope that a route asks for, where its method does not say it. */
export const NeedsScope = (scope: Scope): CustomDecorator => SetMetadata(scopeKey, scope);
export { scopeKey };

/** The scope that a route needs: what it names, else `read` for reading and `run` for all that changes something. */
export function neededScope(named: Scope | undefined, method: string): Scope {
  return named ?? (method === 'GET' || method === 'HEAD' ? 'read' : 'run');
}

export function holds(caller: Caller, scope: Scope): boolean {
  return caller.scopes.includes(scope) || caller.scopes.includes('admin');
}

/** A request after the guard let it in. */
export interface AuthenticatedRequest extends FastifyRequest {
  caller: Caller;
}

/** The tenant whose key came with the request. */
export const TenantId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().caller.tenantId,
);
