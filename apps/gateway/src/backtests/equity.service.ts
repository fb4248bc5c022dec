import { Metadata, type ServiceError } from '@grpc/grpc-js';
import type { EquityPart } from '@barmill/contracts';
import { fromGrpcError, ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { rfc3339 } from '../http/time';
import { CurveSampler } from './curve-sampler';

const deadlineMs = 120_000;

/** Equity curves: thinned out, or whole; either way they are passed on as they are read. */
@Injectable()
export class EquityService {
  constructor(private readonly results: ResultsClient) {}

  /** JSON text of the curve, in pieces. `points` 0: every point. */
  async *curve(tenantId: string, id: string, points: number, gone: AbortSignal): AsyncGenerator<string, void, void> {
    yield* curveJson(this.parts(tenantId, id, gone), points);
  }

  /** As `curve`, of a walk forward. */
  async *joinedCurve(
    tenantId: string,
    id: string,
    points: number,
    gone: AbortSignal,
  ): AsyncGenerator<string, void, void> {
    yield* curveJson(this.parts(tenantId, id, gone, 'walkForwards'), points);
  }

  /** The stored curve, part by part. @throws DomainError `unknown_run`, `unknown_walk_forward` */
  async *parts(
    tenantId: string,
    id: string,
    gone: AbortSignal,
    of: 'runs' | 'walkForwards' = 'runs',
  ): AsyncGenerator<EquityPart, void, void> {
    const call = this.results.raw[of].streamEquity({ tenantId, id }, new Metadata(), {
      deadline: Date.now() + deadlineMs,
    });
    const cancel = (): void => call.cancel();
    call.on('error', () => undefined);
    gone.addEventListener('abort', cancel);
    try {
      for await (const part of call) yield part as EquityPart;
    } catch (error) {
      throw fromGrpcError(error as ServiceError, 'streamEquity');
    } finally {
      gone.removeEventListener('abort', cancel);
      call.cancel();
    }
  }
}

async function* curveJson(parts: AsyncIterable<EquityPart>, points: number): AsyncGenerator<string, void, void> {
  if (points === 0) yield* wholeCurve(parts);
  else yield await sampledCurve(parts, points);
}

async function* wholeCurve(parts: AsyncIterable<EquityPart>): AsyncGenerator<string, void, void> {
  let bars = 0;
  for await (const { timeMs, equity, drawdownPct } of parts) {
    const rows = timeMs.map((time, i) => pointJson(time, equity[i], drawdownPct[i]));
    if (rows.length > 0) yield (bars === 0 ? '{"data":[' : ',') + rows.join(',');
    bars += rows.length;
  }
  yield `${bars === 0 ? '{"data":[' : ''}],"points":${bars},"bars":${bars}}`;
}

async function sampledCurve(parts: AsyncIterable<EquityPart>, points: number): Promise<string> {
  const sampler = new CurveSampler(points);
  for await (const { timeMs, equity, drawdownPct } of parts) {
    for (let i = 0; i < timeMs.length; i++) sampler.add(timeMs[i], equity[i], drawdownPct[i]);
  }
  const rows = sampler.sample().map((point) => pointJson(point.timeMs, point.equity, point.drawdownPct));
  return `{"data":[${rows.join(',')}],"points":${rows.length},"bars":${sampler.count}}`;
}

function pointJson(timeMs: number, equity: number, drawdownPct: number): string {
  return JSON.stringify({ time: rfc3339(timeMs), equity, drawdown_pct: drawdownPct });
}
