import { ResultsClient, Telemetry } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { Decisions } from './decisions';
import { Dispatcher } from './dispatcher';

/** Hands out chunks. A loop of its own: planning a huge run, or judging one, does not keep the others' chunks waiting. */
@Injectable()
export class DispatchLoop {
  private readonly inFlight: Gauge;

  constructor(
    private readonly results: ResultsClient,
    private readonly decisions: Decisions,
    private readonly dispatcher: Dispatcher,
    telemetry: Telemetry,
  ) {
    this.inFlight = telemetry.gauge(
      'barmill_sweep_chunks_in_flight',
      'Sweep chunks dispatched or running, over all runs.',
    );
    decisions.loop(async () => await this.dispatch());
  }

  private async dispatch(): Promise<boolean> {
    const pending = await this.results.planning.pending({});
    this.inFlight.set(pending.inFlight);
    const isDispatched = await this.dispatcher.dispatch(pending);
    if (isDispatched) this.decisions.count('dispatch');
    return isDispatched;
  }
}
