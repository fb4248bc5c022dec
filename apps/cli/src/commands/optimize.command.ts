import { Command, Option } from 'commander';
import type { Optimization } from '../api/resources';
import { usageError } from '../exit-code';
import { parseGrid } from '../input/grid-axis';
import { collect, countOption } from '../input/option-parsers';
import { parseParameters } from '../input/parameter-value';
import { addRunOptions, commonRequest, mergeInto } from '../input/run-options';
import type { RunOptions } from '../input/run-options';
import type { Json } from '../input/set-field';
import { requireCompleted, submitAndFollow } from '../runs/follow-run';
import { showRun } from '../runs/show-run';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export interface OptimizeOptions extends RunOptions {
  grid?: string[];
  param?: string[];
  constraint?: string[];
  metric?: string;
  direction?: string;
  chunkSize?: number;
}

export function optimizeCommand(open: OpenSession): Command {
  const command = addRunOptions(
    new Command('optimize')
      .description('Try every combination of parameters and rank them; waits with a progress bar unless --no-wait')
      .option(
        '-g, --grid <name=values>',
        'axis: fast=5:60:5 (min:max:step, both included) or fast=5,10,20; repeatable',
        collect,
      )
      .option('-p, --param <name=value>', 'parameter that does not vary; repeatable', collect)
      .option(
        '-c, --constraint <expression>',
        'only combinations that meet it, such as "fast < slow"; repeatable',
        collect,
      )
      .option('-m, --metric <id>', 'what to rank by (default: sharpe_ratio)')
      .addOption(
        new Option('--direction <direction>', "default: the metric's better side").choices(['maximize', 'minimize']),
      )
      .option('--chunk-size <n>', 'combinations a unit of work at most (default: by measured cost)', countOption),
  );
  withExamples(
    command,
    'optimize -s sma-cross --symbol SP500 --timeframe D1 --volume 1 --grid fast=5:60:5 --grid slow=20:300:10 --constraint "fast < slow"',
    'optimize -s sma-cross --symbol EURUSD --timeframe M15 -g fast=5,10,20 -g slow=50:200:25 --metric total_return_pct',
    'optimize --config search.json --no-wait --json',
  );
  return command.action(async (options: OptimizeOptions) => {
    const session = open(command);
    const submitted = await session.client.post<Optimization>('/v1/optimizations', optimizationRequest(options));
    const { run, ended } = await submitAndFollow(session, submitted, options);
    await showRun(session, run);
    if (ended) requireCompleted(run);
  });
}

/** Body of `POST /v1/optimizations`. */
export function optimizationRequest(options: OptimizeOptions): Json {
  const fields = Object.entries({
    constraints: options.constraint,
    optimize_metric: options.metric,
    direction: options.direction,
    chunk_size: options.chunkSize,
  }).filter(([, value]) => value !== undefined);
  const common = { ...commonRequest(options), ...Object.fromEntries(fields) };
  const searched = mergeInto(common, 'param_grid', parseGrid(options.grid ?? []));
  if (searched.param_grid === undefined)
    throw usageError('Missing --grid, for example --grid fast=5:60:5 (or param_grid in --config).');
  return mergeInto(searched, 'fixed_params', parseParameters(options.param ?? []));
}
