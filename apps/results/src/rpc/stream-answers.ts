import type { StreamEnd } from '@barmill/contracts';
import { toGrpcStatus } from '@barmill/platform';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { Injectable } from '@nestjs/common';
import { RpcDurations } from './rpc-durations.interceptor';
import { RpcErrorFilter } from './rpc-error.filter';
import { wholeStream } from './whole-stream';

/** Answers calls whose request is a stream; Nest leaves their reading, errors and timing to the handler. */
@Injectable()
export class StreamAnswers {
  constructor(
    private readonly errors: RpcErrorFilter,
    private readonly durations: RpcDurations,
  ) {}

  give<T extends { end?: StreamEnd | null }, R>(
    method: string,
    call: ServerReadableStream<T, R>,
    callback: sendUnaryData<R>,
    work: (parts: AsyncGenerator<T>) => Promise<R>,
  ): void {
    const end = this.durations.start(method);
    work(wholeStream(call))
      .finally(() => end())
      .then(
        (reply) => callback(null, reply),
        (error: unknown) => {
          const { code, message } = toGrpcStatus(this.errors.toDomain(error));
          callback({ code, details: message });
        },
      );
  }
}
