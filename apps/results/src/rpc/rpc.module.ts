import { Global, Module } from '@nestjs/common';
import { RpcDurations } from './rpc-durations.interceptor';
import { RpcErrorFilter } from './rpc-error.filter';
import { StreamAnswers } from './stream-answers';

/** What every gRPC call has: errors told in domain terms, and its time taken. */
@Global()
@Module({
  providers: [RpcDurations, RpcErrorFilter, StreamAnswers],
  exports: [RpcDurations, RpcErrorFilter, StreamAnswers],
})
export class RpcModule {}
