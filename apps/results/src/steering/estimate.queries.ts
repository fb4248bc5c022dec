import {
  runSpec,
  searchSpec,
  walkForwardPlan,
  type EstimateFacts,
  type EstimateFactsRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row } from '../database/rows';
import { measuredCost } from '../planning/measured-cost';
import { foundByHash } from '../runs/new-runs';
import { parseJson } from '../runs/parse-json';
import { runHash } from '../runs/run-hash';
import { WorkersRepository } from '../work/workers.repository';

/** Rows and indexes are measured over all that is stored, once there are so many. */
const leastRows = 1_000;

/** Tells what an optimization or a walk forward would cost, without making it. */
@Injectable()
export class EstimateQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly workers: WorkersRepository,
  ) {}

  async facts(request: EstimateFactsRequest): Promise<EstimateFacts> {
    const { tenantId, searchJson, planJson } = request;
    const spec = parseJson(runSpec, request.specJson, '/spec');
    const search = parseJson(searchSpec, searchJson, '/search');
    const { name: strategy, version } = spec.strategy;
    const kind = planJson === undefined ? 'optimization' : 'walk_forward';
    const hash =
      planJson === undefined
        ? runHash(spec, { kind: 'optimization', search })
        : runHash(spec, { kind: 'walk_forward', search, plan: parseJson(walkForwardPlan, planJson, '/plan') });
    const [nsPerBarCombination, slots, equalRunId, bytesPerRow] = await Promise.all([
      measuredCost(this.dataSource, { tenantId, strategy, version, timeframe: spec.timeframe, searchJson }),
      this.workers.slots(),
      foundByHash(this.dataSource, kind, tenantId, hash),
      this.bytesPerRow(),
    ]);
    return { nsPerBarCombination, sweepSlots: slots.sweep, equalRunId, bytesPerRow };
  }

  private async bytesPerRow(): Promise<number | undefined> {
    const stored = await row<{ bytes: number | null }>(
      this.dataSource,
      `select case when reltuples >= $1 then pg_total_relation_size(oid) / reltuples::float8 end as bytes
       from pg_class where oid = 'optimization_results'::regclass`,
      [leastRows],
    );
    return stored?.bytes ?? undefined;
  }
}
