import type { EditRunRequest, RunRef, WalkForward } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { WalkForwardEditsService } from './walk-forward-edits.service';
import { WalkForwardPauseService } from './walk-forward-pause.service';
import { WalkForwardsQueries } from './walk-forwards.queries';

@Controller()
export class WalkForwardSteeringController {
  constructor(
    private readonly pauses: WalkForwardPauseService,
    private readonly edits: WalkForwardEditsService,
    private readonly queries: WalkForwardsQueries,
  ) {}

  @GrpcMethod('WalkForwards', 'Pause')
  async pause(request: RunRef): Promise<WalkForward> {
    await this.pauses.pause(request);
    return await this.queries.get(request);
  }

  @GrpcMethod('WalkForwards', 'Resume')
  async resume(request: RunRef): Promise<WalkForward> {
    await this.pauses.resume(request);
    return await this.queries.get(request);
  }

  @GrpcMethod('WalkForwards', 'Edit')
  async edit(request: EditRunRequest): Promise<WalkForward> {
    await this.edits.edit(request);
    return await this.queries.get(request);
  }
}
