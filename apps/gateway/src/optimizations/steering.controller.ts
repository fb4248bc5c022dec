import type { Idempotency } from '@barmill/contracts';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { Located } from '../http/location.interceptor';
import { RequestIdempotency } from '../idempotency/idempotent-request';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import {
  optimizationSchema,
  submittedOptimizationSchema,
  type OptimizationView,
  type SubmittedOptimizationView,
} from './optimization.schema';
import { extensionSchema, type Extension } from './steering.schema';
import { SteeringService } from './steering.service';

const runId = { schema: z.uuid() };
const pathOf = ({ id }: { readonly id: string }): string => `/v1/optimizations/${id}`;

@ApiTags(tags.optimizations)
@Controller('v1/optimizations/:id')
export class SteeringController {
  constructor(private readonly steering: SteeringService) {}

  @Post('pause')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<OptimizationView>(pathOf)
  @Operation('Pause an optimization', {
    status: 202,
    schema: optimizationSchema,
    description: 'The run; what computes is finished and kept.',
  })
  async pause(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<OptimizationView> {
    return await this.steering.pause(tenantId, id);
  }

  @Post('resume')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<OptimizationView>(pathOf)
  @Operation('Resume an optimization', {
    status: 202,
    schema: optimizationSchema,
    description: 'The run, which goes on.',
  })
  async resume(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<OptimizationView> {
    return await this.steering.resume(tenantId, id);
  }

  @Post('retry-failed')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<OptimizationView>(pathOf)
  @Operation('Run what failed once more', {
    status: 202,
    schema: submittedOptimizationSchema,
    description: 'Another run, which has what succeeded already.',
  })
  @ApiResponse({
    status: 200,
    description: 'A repeat that goes on.',
    standardSchema: submittedOptimizationSchema,
  })
  async retryFailed(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Param('id', runId) id: string,
    @RequestIdempotency() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmittedOptimizationView> {
    return answer(reply, await this.steering.retryFailed({ tenantId, keyId }, id, idempotency));
  }

  @Post('extend')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<OptimizationView>(pathOf)
  @Operation('Extend the space or the budget of an ended optimization', {
    status: 202,
    schema: submittedOptimizationSchema,
    description: 'Another run, which computes what is not there.',
  })
  @ApiResponse({
    status: 200,
    description: 'A run that asks the same was there.',
    standardSchema: submittedOptimizationSchema,
  })
  async extend(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Param('id', runId) id: string,
    @Body({ schema: extensionSchema }) body: Extension,
    @RequestIdempotency() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmittedOptimizationView> {
    return answer(reply, await this.steering.extend({ tenantId, keyId }, id, body, idempotency));
  }
}

function answer(reply: FastifyReply, made: SubmittedOptimizationView): SubmittedOptimizationView {
  reply.code(made.deduplicated ? 200 : 202);
  return made;
}
