import type { ChunkRange } from '@barmill/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { rows } from '../database/rows';

/** What a chunk's combinations are wanted for. */
export type Wanted = 'figures' | 'returns';

/** Stores chunks of an optimization, planned. */
export async function insertChunks(
  manager: EntityManager,
  run: { readonly runId: string; readonly tenantId: string },
  chunks: readonly ChunkRange[],
  wanted: Wanted,
): Promise<void> {
  await rows(
    manager,
    `insert into work_chunks (id, tenant_id, run_kind, run_id, work_class, status, first_index, end_index, combinations, trials, wanted, expected_ms)
     select id, $2, 'optimization', $3, 'sweep', 'planned', first_index, end_index, combinations, trials, $8, expected_ms
     from unnest($1::uuid[], $4::int8[], $5::int8[], $6::int8[], $7::jsonb[], $9::float8[])
       as chunk (id, first_index, end_index, combinations, trials, expected_ms)`,
    [
      chunks.map(() => uuidv7()),
      run.tenantId,
      run.runId,
      chunks.map(({ firstIndex }) => firstIndex),
      chunks.map(({ endIndex }) => endIndex),
      chunks.map(({ combinations }) => combinations),
      chunks.map(({ trialsJson }) => trialsJson ?? null),
      wanted,
      chunks.map(({ expectedMs }) => expectedMs ?? null),
    ],
  );
}
