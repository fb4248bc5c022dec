import { DomainError, marketSpecs, type MarketSpec, type RunSpec } from '@barmill/contracts';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';

/** Data sets that a run reads beside its own bars: those of other markets, context and finer bars, and rates; each once. */
export function otherDatasetIds(spec: RunSpec): string[] {
  const ids = marketSpecs(spec).flatMap(datasetIds);
  return [...new Set(ids)].filter((id) => id !== spec.dataset.id);
}

function datasetIds({ dataset, contexts, finer, conversion }: MarketSpec): string[] {
  const beside = [...contexts, ...(finer ? [finer] : []), ...(conversion?.pairs ?? [])];
  return [dataset, ...beside.map((bars) => bars.dataset)].map(({ id }) => id);
}

/** Keeps these data sets from being deleted until the transaction ends; whose they are was asked before. @throws DomainError `unknown_dataset` when one is gone already */
export async function requireDatasets(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const sql = 'select id from datasets where id = any($1::uuid[]) and deleted_at is null order by id for share';
  const found = new Set((await rows<{ id: string }>(manager, sql, [ids])).map(({ id }) => id));
  const missing = ids.find((id) => !found.has(id));
  if (missing === undefined) return;
  const detail = `There is no data set ${missing}.`;
  throw new DomainError('invalid', 'unknown_dataset', detail, [{ pointer: '', code: 'unknown_dataset', detail }]);
}
