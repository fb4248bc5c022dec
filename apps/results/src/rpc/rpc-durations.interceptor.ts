import { Telemetry } from '@barmill/platform';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Histogram } from 'prom-client';
import { finalize, type Observable } from 'rxjs';
import { Readable } from 'node:stream';

/** How long calls take, by method. */
@Injectable()
export class RpcDurations implements NestInterceptor {
  private readonly seconds: Histogram<'method'>;

  constructor(telemetry: Telemetry) {
    this.seconds = telemetry.durations('barmill_results_call_seconds', 'Time of a gRPC call by method.', ['method']);
  }

  /** A call whose request is a stream outlives its handler, so its answer is timed where it is given. */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'rpc' || context.getArgByIndex<unknown>(0) instanceof Readable) return next.handle();
    const end = this.start(context.getHandler().name);
    return next.handle().pipe(finalize(() => end()));
  }

  start(method: string): () => void {
    return this.seconds.startTimer({ method });
  }
}
