import { readRows } from '../api/pages';
import { pathOf } from '../api/resources';
import type { CombinationResult, MetricDefinition, Optimization } from '../api/resources';
import { resultColumns } from '../output/columns';
import { honestyLines } from '../output/honesty-lines';
import type { Session } from '../session';
import { readMetricsDictionary } from './metrics-dictionary';

/** The leading results of an optimization, and the same as a table with what it is worth under it. */
export async function rankingOf(
  session: Session,
  run: Optimization,
  limit: number,
  dictionary?: readonly MetricDefinition[],
): Promise<{ rows: CombinationResult[]; table: string }> {
  const { rows } = await readRows<CombinationResult>(session.client, `${pathOf(run)}/results`, limit);
  const metrics = dictionary ?? (await readMetricsDictionary(session.client));
  const worth = honestyLines(run);
  const table = session.table(rows, resultColumns(run, metrics));
  return { rows, table: worth === '' ? table : `${table}\n\n${worth}` };
}
