import { coreMetricIds, metricIds } from '@barmill/metrics';
import { row, type Db } from '../database/rows';

/** What the cost of a bar of a combination depends on. */
export interface CostKey {
  /** Strategies that are stored are their tenant's own, whatever their names. */
  readonly tenantId: string;
  readonly strategy: string;
  readonly version: number;
  readonly timeframe: string;
  /** Search of the optimization as JSON: a figure that the fast kernel does not keep makes it dearer, any other objective does not. */
  readonly searchJson: string;
}

const core: ReadonlySet<string> = new Set(coreMetricIds);
/** Matches an objective or a condition which reads a figure that the fast kernel does not keep. */
const readsMore = `\\m(${metricIds.filter((id) => !core.has(id)).join('|')})\\M`;
const reads = (search: string): string =>
  `concat(${search}->'objective'->>'metric', ' ', ${search}->'resultConstraints') ~ '${readsMore}'`;

/**
 * CPU nanoseconds for a bar of a combination, over the last finished chunks of this version of the strategy that read as few or as many figures: those on
 * this timeframe, and, where there are none, those on any. Undefined when there are none at all.
 */
export async function measuredCost(db: Db, key: CostKey): Promise<number | undefined> {
  return (await costWhere(db, key, 'r.timeframe = $4')) ?? (await costWhere(db, key, 'r.timeframe <> $4'));
}

async function costWhere(
  db: Db,
  { tenantId, strategy, version, timeframe, searchJson }: CostKey,
  where: string,
): Promise<number | undefined> {
  const measured = await row<{ ns: number | null }>(
    db,
    `select sum(cpu_ms) * 1e6 / nullif(sum(bars::float8 * combinations), 0) as ns from (
       select c.cpu_ms, c.bars, c.combinations from work_chunks c join optimization_runs r on r.id = c.run_id
       where r.strategy = $1 and r.strategy_version = $2 and (r.strategy_id is null or r.tenant_id = $5) and (${reads('r.search')}) = (${reads('$3::jsonb')}) and ${where}
         and c.wanted = 'figures' and c.status = 'done' and c.cpu_ms > 20 order by c.finished_at desc limit 50) recent`,
    [strategy, version, searchJson, timeframe, tenantId],
  );
  return measured?.ns ?? undefined;
}
