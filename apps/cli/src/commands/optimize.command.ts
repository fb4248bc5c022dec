import { priorities } from '@barmill/contracts';
import { Command, Option } from 'commander';
import { availableParallelism } from 'node:os';
import type { Estimate } from '../api/estimates';
import type { Optimization } from '../api/resources';
import { usageError } from '../exit-code';
import { instrumentOption } from '../input/instrument-option';
import { addMarketOptions, marketFields, requireOneMarket, type MarketOptions } from '../input/market-options';
import { countOption, countOrAllOption } from '../input/option-parsers';
import { addRunOptions, commonRequest } from '../input/run-options';
import type { RunOptions } from '../input/run-options';
import { addSearchOptions, searchRequest, type SearchOptions } from '../input/search-options';
import type { Json } from '../input/set-field';
import { requireCompleted, submitAndFollow } from '../runs/follow-run';
import { localOptimization } from '../local/local-optimization';
import { readStrategy } from '../local/read-strategy';
import { showLocalOptimization } from '../local/show-local';
import { describeEstimate } from '../output/estimate-block';
import type { Progress } from '../output/progress-line';
import { showRun } from '../runs/show-run';
import type { OpenSession, Session } from '../session';
import { withExamples } from './examples';
import { localBody } from './local-body';

export interface OptimizeOptions extends RunOptions, SearchOptions, MarketOptions {
  local?: boolean;
  threads?: number;
  limit?: number;
  priority?: string;
  estimate?: boolean;
  workers?: number;
}

export function optimizeCommand(open: OpenSession): Command {
  const command = addMarketOptions(
    addSweepOptions(
      new Command('optimize').description(
        'Search combinations of parameters and rank them; waits with a progress bar unless --no-wait',
      ),
    ),
  );
  withExamples(
    command,
    'optimize -s sma-cross --symbol SP500 --timeframe D1 --volume 1 --grid fast=5:60:5 --grid slow=20:300:10 --constraint "fast < slow"',
    'optimize -s sma-cross --symbol EURUSD --timeframe M15 -g fast=5,10,20 -g slow=50:200:25 --metric total_return_pct',
    'optimize -s macd-cross --symbol EURUSD --timeframe M15 --method genetic --trials 2000 -g fast=5:20 -g slow=15:60 -g "signal=3:15 when pullback_only" -g pullback_only=true,false --metric "sharpe_ratio * sqrt(total_trades)" --result-constraint "total_trades >= 30"',
    'optimize -s sma-cross --symbols EURUSD,GBPUSD --timeframes H1,H4 -g fast=5:20:5 -g slow=50:200:25',
    'optimize --config search.json --no-wait --json',
    'optimize --config search.json --estimate --workers 16',
    'optimize strategy.yaml bars.csv --local --symbol EURUSD --timeframe H1 --grid fast=5:60:5 --threads 4',
  );
  return command.action(async (name: string | undefined, barsFile: string | undefined, options: OptimizeOptions) => {
    const session = open(command);
    if (options.local) return optimizeLocally(session, name, barsFile, options);
    requireService(name, options);
    if (options.estimate) return showEstimate(session, '/v1/optimizations', optimizationRequest(options), options);
    const submitted = await session.client.post<Optimization>('/v1/optimizations', optimizationRequest(options));
    const { run, ended } = await submitAndFollow(session, submitted, options);
    await showRun(session, run);
    if (ended) requireCompleted(run);
  });
}

/** Adds what a search takes, here or by the service: strategy and bars, and the options of {@link OptimizeOptions}. */
export function addSweepOptions(command: Command): Command {
  return addSearchOptions(
    addRunOptions(
      command
        .argument('[strategy]', 'with --local: rules document (.yaml, .yml, .json), or the name of a built-in strategy')
        .argument('[bars]', 'with --local: CSV or Parquet file of bars')
        .option('--local', 'on this machine, without any service')
        .addOption(instrumentOption())
        .option('--threads <n>', 'with --local: worker threads (default: one for each core)', countOption)
        .option('--limit <n>', 'with --local: rows shown, or "all" (default: 10, with --json all)', countOrAllOption)
        .addOption(
          new Option('--priority <priority>', 'its share of the workers beside your other optimizations').choices(
            priorities,
          ),
        )
        .option('--estimate', 'tell what it would cost, and run nothing')
        .option('--workers <n>', 'with --estimate: worker threads to estimate for', countOption),
    ),
  );
}

/** @param path of what would be submitted */
export async function showEstimate(
  session: Session,
  path: string,
  body: Json,
  { workers }: Pick<OptimizeOptions, 'workers'>,
): Promise<void> {
  const query = workers === undefined ? '' : `?workers=${workers}`;
  const estimate = await session.client.post<Estimate>(`${path}/estimate${query}`, body);
  session.show(estimate, () => describeEstimate(estimate));
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
  refuseServiceOptions(options);
  const request = optimizationRequest({ ...options, strategy: name });
  requireOneMarket(request);
  const body = localBody(request);
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

/** @throws CliError `usage` where a local run was given what only the service understands */
export function refuseServiceOptions(options: OptimizeOptions): void {
  if (!options.wait || options.timeout !== undefined) {
    throw usageError('--no-wait and --timeout are for runs of the service: a local run ends with the command.');
  }
  if (options.priority !== undefined || options.estimate) {
    throw usageError('--priority and --estimate are for runs of the service.');
  }
}

/** @throws CliError `usage` where the service was given what only `--local` understands */
export function requireService(name: string | undefined, options: OptimizeOptions): void {
  const { threads, limit, instrument, estimate, workers } = options;
  if (workers !== undefined && !estimate) throw usageError('--workers: only with --estimate.');
  const files = [name && 'STRATEGY and BARS', instrument && '--instrument'];
  const given = [...files, threads && '--threads', limit && '--limit'].filter(Boolean);
  if (given.length > 0) throw usageError(`${given.join(', ')}: only with --local. The service takes --strategy.`);
}

/** Body of `POST /v1/optimizations`. */
export function optimizationRequest(options: OptimizeOptions): Json {
  const { priority } = options;
  const common = commonRequest(options, marketFields(options));
  return searchRequest({ ...common, ...(priority !== undefined && { priority }) }, options);
}
