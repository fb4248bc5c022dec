import type {
  AbandonReply,
  AbandonRequest,
  BeginReply,
  BeginRequest,
  FinishReply,
  FinishRequest,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { KeptAnswersRepository } from './kept-answers.repository';

@Controller()
export class IdempotencyController {
  constructor(private readonly answers: KeptAnswersRepository) {}

  @GrpcMethod('IdempotentRequests', 'Begin')
  async begin({ tenantId, idempotency }: BeginRequest): Promise<BeginReply> {
    return await this.answers.begin(tenantId, idempotency!);
  }

  @GrpcMethod('IdempotentRequests', 'Finish')
  async finish({ token, answer }: FinishRequest): Promise<FinishReply> {
    await this.answers.finish(token, answer!);
    return {};
  }

  @GrpcMethod('IdempotentRequests', 'Abandon')
  async abandon({ token }: AbandonRequest): Promise<AbandonReply> {
    await this.answers.abandon(token);
    return {};
  }
}
