import { Command, Option } from 'commander';
import { availableParallelism } from 'node:os';
import type { Optimization } from '../api/resources';
import { usageError } from '../exit-code';
import { parseGrid } from '../input/grid-axis';
import { instrumentOption } from '../input/instrument-option';
import { collect, countOption, countOrAllOption } from '../input/option-parsers';
import { parseParameters } from '../input/parameter-value';
import { addRunOptions, commonRequest, mergeInto } from '../input/run-options';
import type { RunOptions } from '../input/run-options';
import type { Json } from '../input/set-field';
import { requireCompleted, submitAndFollow } from '../runs/follow-run';
import { localOptimization } from '../local/local-optimization';
import { readStrategy } from '../local/read-strategy';
import { showLocalOptimization } from '../local/show-local';
import type { Progress } from '../output/progress-line';
import { showRun } from '../runs/show-run';
import type { OpenSession, Session } from '../session';
import { withExamples } from './examples';
import { localBody } from './local-body';

export interface OptimizeOptions extends RunOptions {
  grid?: string[];
  param?: string[];
  constraint?: string[];
  metric?: string;
  direction?: string;
  chunkSize?: number;
  local?: boolean;
  threads?: number;
  limit?: number;
}

export function optimizeCommand(open: OpenSession): Command {
  const command = addSearchOptions(
    new Command('optimize').description(
      'Try every combination of parameters and rank them; waits with a progress bar unless --no-wait',
    ),
  );
  withExamples(
    command,
    'optimize -s sma-cross --symbol SP500 --timeframe D1 --volume 1 --grid fast=5:60:5 --grid slow=20:300:10 --constraint "fast < slow"',
    'optimize -s sma-cross --symbol EURUSD --timeframe M15 -g fast=5,10,20 -g slow=50:200:25 --metric total_return_pct',
    'optimize --config search.json --no-wait --json',
    'optimize strategy.yaml bars.csv --local --symbol EURUSD --timeframe H1 --grid fast=5:60:5 --threads 4',
  );
  return command.action(async (name: string | undefined, barsFile: string | undefined, options: OptimizeOptions) => {
    const session = open(command);
    if (options.local) return optimizeLocally(session, name, barsFile, options);
    requireService(name, options);
    const submitted = await session.client.post<Optimization>('/v1/optimizations', optimizationRequest(options));
    const { run, ended } = await submitAndFollow(session, submitted, options);
    await showRun(session, run);
    if (ended) requireCompleted(run);
  });
}

/** Adds what a search takes, here or by the service: strategy and bars, and the options of {@link OptimizeOptions}. */
export function addSearchOptions(command: Command): Command {
  return addRunOptions(
    command
      .argument('[strategy]', 'with --local: rules document (.yaml, .yml, .json), or the name of a built-in strategy')
      .argument('[bars]', 'with --local: CSV or Parquet file of bars')
      .option('--local', 'on this machine, without any service')
      .addOption(instrumentOption())
      .option('--threads <n>', 'with --local: worker threads (default: one for each core)', countOption)
      .option('--limit <n>', 'with --local: rows shown, or "all" (default: 10, with --json all)', countOrAllOption)
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
}

async function optimizeLocally(
  session: Session,
  name: string | undefined,
  barsFile: string | undefined,
  options: OptimizeOptions,
): Promise<void> {
  if (name === undefined || barsFile === undefined) {
    throw usageError('--local needs a strategy and a file of bars: barmill optimize STRATEGY BARS.csv --local …');
  }
  if (!options.wait || options.timeout !== undefined) {
    throw usageError('--no-wait and --timeout are for runs of the service: a local run ends with the command.');
  }
  const body = localBody(optimizationRequest({ ...options, strategy: name }));
  const progress = session.progress();
  const startedMs = session.io.now();
  const finished = await localOptimization(readStrategy(name), barsFile, body, {
    threads: options.threads ?? availableParallelism(),
    onProgress: (done, total) => progress.update(progressOf(done, total, session.io.now() - startedMs)),
  });
  progress.leave();
  showLocalOptimization(session, finished, options.limit);
}

const progressOf = (done: number, total: number, elapsedMs: number): Progress => ({
  label: 'optimize',
  status: 'running',
  pct: (100 * done) / total,
  done,
  total,
  failed: 0,
  ratePerS: elapsedMs > 0 ? (1_000 * done) / elapsedMs : null,
  etaMs: (elapsedMs * (total - done)) / done,
  unit: 'combos',
});

/** @throws CliError `usage` where the service was given what only `--local` understands */
export function requireService(name: string | undefined, { threads, limit, instrument }: OptimizeOptions): void {
  const files = [name && 'STRATEGY and BARS', instrument && '--instrument'];
  const given = [...files, threads && '--threads', limit && '--limit'].filter(Boolean);
  if (given.length > 0) throw usageError(`${given.join(', ')}: only with --local. The service takes --strategy.`);
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
