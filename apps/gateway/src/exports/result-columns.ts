import type { ParameterValues, SearchSpec } from '@barmill/contracts';
import { ResultJudge } from '@barmill/optimization';
import type { ExportedColumn } from './exported-column';
import { metricColumns, metricNotesColumn } from './run-columns';

/**
 * Columns of the combinations of one search: its parameters one by one, and the metrics that combinations have.
 * @param some parameters of one of them: those that the search does not name have the strategy's value in all
 */
export function resultColumns(search: SearchSpec, some: ParameterValues): ExportedColumn[] {
  const { grid, fixed, objective } = search;
  const judged = new Set<string>(ResultJudge.of(search).uses);
  const searched = new Set(grid.map(({ name }) => name));
  const others = Object.entries({ ...some, ...fixed }).filter(([name]) => !searched.has(name));
  const parameters = [
    ...grid.map((axis) => parameterColumn(axis.name, 'values' in axis ? axis.values : [axis.min])),
    ...others.map(([name, value]) => parameterColumn(name, [value])),
  ];
  return [
    { name: 'rank', kind: 'integer', description: 'Place by the objective; missing: not among the first 10,000.' },
    { name: 'combination_index', kind: 'integer', description: 'Place in the search space, from 0.' },
    { name: 'symbol', kind: 'text', description: 'Symbol.' },
    { name: 'timeframe', kind: 'text', description: 'Timeframe of the bars.' },
    { name: 'status', kind: 'text', description: 'succeeded or failed.' },
    { name: 'error', kind: 'text', description: 'Why it failed; missing: it did not.' },
    { name: 'objective_value', kind: 'number', description: `Value of ${objective.metric}, by which it is ranked.` },
    ...parameters,
    ...metricColumns((id, group) => group === 'core' || judged.has(id)),
    metricNotesColumn,
    {
      ...{ name: 'plateau_rank', kind: 'integer' },
      description: 'Place in the ranking that prefers plateaus; missing: not among the first 10,000.',
    },
    { name: 'plateau_score', kind: 'number', description: 'Median of the objective over its neighbors.' },
    { name: 'result_hash', kind: 'text', description: 'Equal where every figure is equal to the last bit.' },
  ];
}

/** A parameter whose values are of several types is a text. */
function parameterColumn(name: string, values: readonly (number | boolean | string)[]): ExportedColumn {
  const all = (type: string) => values.every((value) => typeof value === type);
  const kind = all('number') ? 'number' : all('boolean') ? 'flag' : 'text';
  return { name: `params.${name}`, kind, description: `Parameter ${name}.` };
}
