import { DomainError } from '@barmill/contracts';
import { publicRouteKey } from '@barmill/platform';
import type { FastifyReply } from 'fastify';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { holds, neededScope, scopeKey, type AuthenticatedRequest, type Scope } from './caller';
import { CallersService } from './callers.service';
import { RateLimits } from './rate-limits';

/** Lets nobody in without a live key of the right scope, but to routes that are marked public. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallersService,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const of = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(publicRouteKey, of)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const caller = await this.callers.identify(request.headers.authorization);
    request.caller = caller;
    request.keyChanged = () => this.callers.changed(caller);
    this.limits.spend(request.caller, context.switchToHttp().getResponse<FastifyReply>());
    const scope = neededScope(this.reflector.getAllAndOverride<Scope | undefined>(scopeKey, of));
    if (holds(request.caller, scope)) return true;
    throw new DomainError(
      'forbidden',
      'missing_scope',
      `This needs a key with the scope "${scope}"; the one that came has: ${request.caller.scopes.join(', ') || 'none'}.`,
    );
  }
}
