import type { Batch, BatchPage, BatchRef, FindRequest, SubmitBatchRequest } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { BatchesQueries } from './batches.queries';
import { BatchesService } from './batches.service';

@Controller()
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly found: BatchesQueries,
  ) {}

  @GrpcMethod('Batches', 'Submit')
  async submit(request: SubmitBatchRequest): Promise<Batch> {
    return await this.batches.submit(request);
  }

  @GrpcMethod('Batches', 'Get')
  async getBatch(reference: BatchRef): Promise<Batch> {
    return await this.batches.get(reference);
  }

  @GrpcMethod('Batches', 'Cancel')
  async cancel(reference: BatchRef): Promise<Batch> {
    return await this.batches.cancel(reference);
  }

  @GrpcMethod('Batches', 'Find')
  async find(request: FindRequest): Promise<BatchPage> {
    return await this.found.find(request);
  }
}
