import type { BatchRef, DeleteReply, DeleteStrategyRequest, RunRef } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { DeletionService } from './deletion.service';

@Controller()
export class RemovalController {
  constructor(private readonly deletion: DeletionService) {}

  @GrpcMethod('Removal', 'DeleteBacktest')
  async deleteBacktest({ tenantId, id }: RunRef): Promise<DeleteReply> {
    return { runs: await this.deletion.deleteRun('backtest', tenantId, id) };
  }

  @GrpcMethod('Removal', 'DeleteOptimization')
  async deleteOptimization({ tenantId, id }: RunRef): Promise<DeleteReply> {
    return { runs: await this.deletion.deleteRun('optimization', tenantId, id) };
  }

  @GrpcMethod('Removal', 'DeleteStrategy')
  async deleteStrategy(request: DeleteStrategyRequest): Promise<DeleteReply> {
    return { runs: await this.deletion.deleteStrategy(request) };
  }

  @GrpcMethod('Removal', 'DeleteBatch')
  async deleteBatch({ tenantId, id }: BatchRef): Promise<DeleteReply> {
    return { runs: await this.deletion.deleteBatch(tenantId, id) };
  }
}
