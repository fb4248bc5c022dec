import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { backtestRequestFields, runRequestFields, searchRequestFields } from '@barmill/contracts';
import { backtestCommand } from '../commands/backtest.command';
import { optimizeCommand } from '../commands/optimize.command';
import { backtestRequestSchema, optimizationRequestSchema } from '../local/run-request';

/** Flags that are not the field's name with dashes. */
const otherFlags: Readonly<Record<string, string>> = {
  strategy: '--strategy',
  dataset_id: '--dataset',
  dataset_ids: '--datasets',
  datasets: '--data',
  conversion_datasets: '--conversion',
  context_tfs: '--context-tf',
  start_date: '--start',
  end_date: '--end',
  initial_balance: '--balance',
  tags: '--tag',
  params: '--param',
  fixed_params: '--param',
  param_grid: '--grid',
  constraints: '--constraint',
  optimize_metric: '--metric',
  result_constraints: '--result-constraint',
  search_settings: '--search-setting',
  budget: '--trials',
};

const { components } = JSON.parse(readFileSync(join(__dirname, '../../../../docs/openapi.json'), 'utf8')) as {
  components: { schemas: Record<string, { properties: Record<string, unknown> }> };
};
const open = () => {
  throw new Error('no command runs here');
};

describe.each([
  ['BacktestRequest', backtestCommand(open), backtestRequestSchema],
  ['OptimizationRequest', optimizeCommand(open), optimizationRequestSchema],
])('the fields of %s', (name, command: Command, local) => {
  const fields = Object.keys(components.schemas[name].properties);

  it.each(fields)('%s is a flag', (field) => {
    const flag = otherFlags[field] ?? `--${field.replaceAll('_', '-')}`;
    expect(command.options.map(({ long }) => long)).toContain(flag);
  });

  it('are those of a local run, but for what is said of stored things, and an instrument in their place', () => {
    const stored = ['strategy', 'dataset_id', 'dataset_ids', 'symbols', 'timeframes', 'force', 'priority'];
    const shared = fields.filter((field) => !stored.includes(field));
    expect(Object.keys(local.shape).sort()).toEqual([...shared, 'instrument'].sort());
  });

  it('are for a local run the very same but for the names of files', () => {
    const shared: object = { ...runRequestFields, ...backtestRequestFields, ...searchRequestFields };
    const others = Object.entries(local.shape).filter(([field, schema]) => shared[field as never] !== schema);
    expect(others.map(([field]) => field)).toEqual(['datasets', 'conversion_datasets', 'instrument']);
  });
});
