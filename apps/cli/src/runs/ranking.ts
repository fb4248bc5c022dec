import { readRows } from '../api/pages';
import { pathOf } from '../api/resources';
import type { CombinationResult, MetricDefinition, Optimization } from '../api/resources';
import { resultColumns } from '../output/columns';
import type { Session } from '../session';
import { readMetricsDictionary } from './metrics-dictionary';

/** The leading results of an optimization, and the same as a table. */
export async function rankingOf(
  session: Session,
  run: Optimization,
  limit: number,
  dictionary?: readonly MetricDefinition[],
): Promise<{ rows: CombinationResult[]; table: string }> {
  const { rows } = await readRows<CombinationResult>(session.client, `${pathOf(run)}/results`, limit);
  const metrics = dictionary ?? (await readMetricsDictionary(session.client));
  return { rows, table: session.table(rows, resultColumns(run, metrics)) };
}
