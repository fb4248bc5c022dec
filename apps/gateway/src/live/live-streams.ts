import { DomainError } from '@barmill/contracts';
import { configToken, Telemetry } from '@barmill/platform';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import type { RunSource } from './run-source';
import { RunFeeds } from './run-feeds';
import { runStream, type StreamTimes } from './run-stream';
import { RunWakeups } from './run-wakeups';

const retryMs = 3_000;
/** What the open streams have to say their goodbye after the process was told to end. */
const goodbyeMs = 1_000;

/** The live streams of this process: opens them up to a number, counts them, ends them all when the process leaves. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly leaving = new AbortController();
  private readonly open = new Set<Promise<void>>();
  private readonly times: StreamTimes;
  private readonly feeds: RunFeeds;
  private readonly limit: number;
  private readonly gauge;

  constructor(@Inject(configToken) config: GatewayConfig, wakeups: RunWakeups, telemetry: Telemetry) {
    this.limit = config.SSE_MAX_STREAMS;
    this.times = {
      retryMs,
      pollMs: config.SSE_POLL_MS,
      heartbeatMs: config.SSE_HEARTBEAT_MS,
      now: () => performance.now(),
    };
    this.feeds = new RunFeeds(wakeups, this.times);
    this.gauge = telemetry.gauge('barmill_gateway_live_streams', 'Live streams that are open.');
  }

  /** The frames of one client's stream; ends with the run, with the client, or with this process. */
  async *follow(source: RunSource, after: number | undefined, gone: AbortSignal): AsyncGenerator<string, void, void> {
    if (this.open.size >= this.limit) {
      throw new DomainError('unavailable', 'too_many_streams', `${this.limit} live streams are open already.`);
    }
    this.hold(gone);
    yield* runStream(source, after, this.feeds, this.times, AbortSignal.any([gone, this.leaving.signal]));
  }

  /** Counts a stream until its response is over. */
  private hold(gone: AbortSignal): void {
    if (gone.aborted) return;
    const over = new Promise<void>((resolve) => {
      gone.addEventListener('abort', () => {
        this.open.delete(over);
        this.gauge.set(this.open.size);
        resolve();
      });
    });
    this.open.add(over);
    this.gauge.set(this.open.size);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, goodbyeMs)));
    await Promise.race([Promise.all(this.open), patience]);
    clearTimeout(timer);
  }
}
