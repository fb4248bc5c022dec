import { Body, Controller, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { Located } from '../http/location.interceptor';
import { WithVersion, type Versioned } from '../http/versioned.interceptor';
import { IfMatchHeader, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import {
  walkForwardEditSchema,
  walkForwardSchema,
  type WalkForwardEdit,
  type WalkForwardView,
} from './walk-forward.schema';
import { WalkForwardsService } from './walk-forwards.service';

const testId = { schema: z.uuid() };
const pathOf = ({ id }: { readonly id: string }): string => `/v1/walk-forwards/${id}`;

@ApiTags(tags.walkForwards)
@Controller('v1/walk-forwards/:id')
export class WalkForwardSteeringController {
  constructor(private readonly walkForwards: WalkForwardsService) {}

  @Patch()
  @NeedsScope('run')
  @WithVersion()
  @IfMatchHeader()
  @Operation('Annotate a walk forward, or weigh it anew', {
    status: 200,
    schema: walkForwardSchema,
    description: 'The walk forward as it is stored.',
    isVersioned: true,
  })
  async edit(
    @TenantId() tenantId: string,
    @Param('id', testId) id: string,
    @Body({ schema: walkForwardEditSchema }) body: WalkForwardEdit,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<Versioned<WalkForwardView>> {
    return await this.walkForwards.edit(tenantId, id, body, ifMatch);
  }

  @Post('pause')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<WalkForwardView>(pathOf)
  @Operation('Pause a walk forward', {
    status: 202,
    schema: walkForwardSchema,
    description: 'The walk forward; what computes is finished and kept.',
  })
  async pause(@TenantId() tenantId: string, @Param('id', testId) id: string): Promise<WalkForwardView> {
    return await this.walkForwards.pause(tenantId, id);
  }

  @Post('resume')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<WalkForwardView>(pathOf)
  @Operation('Resume a walk forward', {
    status: 202,
    schema: walkForwardSchema,
    description: 'The walk forward, which goes on.',
  })
  async resume(@TenantId() tenantId: string, @Param('id', testId) id: string): Promise<WalkForwardView> {
    return await this.walkForwards.resume(tenantId, id);
  }
}
