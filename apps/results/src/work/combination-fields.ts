import { metricColumnNames, metricFieldWriters, metricNotes } from '../database/metric-columns';
import { uuidBytes, type CopyFields } from '../database/copy-fields';
import type { CompletedRows } from './completed-rows';

export const combinationColumns: readonly string[] = [
  'run_id',
  'tenant_id',
  'combination_index',
  'params',
  'status',
  'error',
  'objective_value',
  ...metricColumnNames,
  'metric_notes',
  'result_hash',
  'market',
];

/** Writes rows of `optimization_results`, a field for each of `combinationColumns`. */
export function combinationWriter(
  run: { readonly run_id: string; readonly tenant_id: string },
  rows: CompletedRows,
): (fields: CopyFields, row: number) => void {
  const runId = uuidBytes(run.run_id);
  const tenantId = Buffer.from(run.tenant_id);
  const metrics = metricFieldWriters(rows.metrics);
  return (fields, row) => {
    const error = rows.error[row] ?? '';
    const notes = rowNotes(rows, row);
    fields.field(runId);
    fields.field(tenantId);
    fields.int8(rows.combinationIndex[row]);
    fields.jsonb(rows.paramsJson[row]);
    fields.text(error === '' ? 'succeeded' : 'failed');
    textOrNothing(fields, error);
    if (Number.isNaN(rows.objectiveValue[row])) fields.nothing();
    else fields.float8(rows.objectiveValue[row]);
    for (const write of metrics) write(fields, row);
    if (notes === null) fields.nothing();
    else fields.jsonb(JSON.stringify(notes));
    textOrNothing(fields, rows.resultHash[row]);
    if (rows.market.length === 0) fields.nothing();
    else fields.int4(rows.market[row]);
  };
}

/** Why a row's metrics, and its objective, are missing. */
function rowNotes({ metrics, objectiveReason }: CompletedRows, row: number): Record<string, string> | null {
  const notes = metricNotes(metrics, row);
  const reason = objectiveReason(row);
  return reason === '' ? notes : { ...notes, objective_value: reason };
}

function textOrNothing(fields: CopyFields, text: string): void {
  if (text === '') fields.nothing();
  else fields.text(text);
}
