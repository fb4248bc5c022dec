import { unpackDoubles, type FinalizeRequest } from '@barmill/contracts';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';
import { rankedRows } from '../runs/first-ranks';

type Judged = Pick<FinalizeRequest, 'overfittingJson' | 'surfaceJson' | 'rankings' | 'sparklines'>;

/** Keeps what an optimization was judged to be worth. Its ranking by the objective is there already. The sample that it was judged by is not needed any more. */
export async function keepJudgement(
  manager: EntityManager,
  run: { readonly runId: string; readonly tenantId: string },
  { overfittingJson, surfaceJson, rankings, sparklines }: Judged,
): Promise<void> {
  for (const { name, combinationIndex, score } of rankings) {
    const indexes = unpackedColumn(combinationIndex);
    const scores = score.length === 0 ? indexes.map(() => NaN) : unpackDoubles(score, indexes.length);
    await rows(
      manager,
      `insert into optimization_rankings (run_id, tenant_id, ranking, rank, combination_index, score)
       select $1, $2, $3, place, index, nullif(score, 'NaN') from unnest($4::int8[], $5::float8[]) with ordinality as r (index, score, place)
       where place <= ${rankedRows}`,
      [run.runId, run.tenantId, name, [...indexes], [...scores]],
    );
  }
  await rows(
    manager,
    `update optimization_rankings k set sparkline = s.equity
     from unnest($2::int8[], $3::bytea[]) as s (index, equity) where k.run_id = $1 and k.combination_index = s.index`,
    [run.runId, sparklines.map(({ combinationIndex }) => combinationIndex), sparklines.map(({ equity }) => equity)],
  );
  await rows(manager, 'update optimization_runs set overfitting = $2::jsonb, surface = $3::jsonb where id = $1', [
    run.runId,
    overfittingJson ?? null,
    surfaceJson ?? null,
  ]);
  await rows(manager, 'delete from optimization_returns where run_id = $1', [run.runId]);
}

function unpackedColumn(packed: Uint8Array): Float64Array {
  return unpackDoubles(packed, packed.length / Float64Array.BYTES_PER_ELEMENT);
}
