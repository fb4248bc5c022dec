import type { AskCandlesRequest, CandlesReply, CandlesRun, RunRef } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { CandlesService } from './candles.service';

@Controller()
export class CandlesController {
  constructor(private readonly candles: CandlesService) {}

  @GrpcMethod('Candles', 'ReadRun')
  async readRun(request: RunRef): Promise<CandlesRun> {
    return await this.candles.readRun(request);
  }

  @GrpcMethod('Candles', 'Ask')
  async ask(request: AskCandlesRequest): Promise<CandlesReply> {
    return await this.candles.ask(request);
  }
}
