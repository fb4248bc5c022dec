import { Command, Option } from 'commander';
import { availableParallelism } from 'node:os';
import type { WalkForward } from '../api/resources';
import { usageError } from '../exit-code';
import { windowFields, type WindowFlags } from '../input/window-length';
import type { Json } from '../input/set-field';
import { localWalkForward } from '../local/local-walk-forward';
import { readStrategy } from '../local/read-strategy';
import { showLocalWalkForward } from '../local/show-local';
import { requireCompleted, submitAndFollow } from '../runs/follow-run';
import { showRun } from '../runs/show-run';
import type { OpenSession, Session } from '../session';
import { withExamples } from './examples';
import { localBody } from './local-body';
import {
  addSweepOptions,
  optimizationRequest,
  refuseServiceOptions,
  requireService,
  showEstimate,
  type OptimizeOptions,
} from './optimize.command';

interface WalkForwardOptions extends OptimizeOptions, WindowFlags {}

export function walkForwardCommand(open: OpenSession): Command {
  const command = addSweepOptions(
    new Command('walk-forward').description(
      'Optimize on one stretch of time, try the best on the next, move on; waits with a progress bar unless --no-wait',
    ),
  )
    .option('--train <length>', 'to choose on: 24mo, 90d, 500bars, or 70% for one split; several (12mo,24mo): a matrix')
    .option('--test <length>', 'to try on after that; several: a matrix')
    .option('--step <length>', 'from one window to the next (default: the length of a test)')
    .option('--purge <length>', 'gap between training and test')
    .addOption(new Option('--mode <mode>', 'default: rolling').choices(['rolling', 'anchored']));
  withExamples(
    command,
    'walk-forward -s sma-cross --symbol SP500 --timeframe D1 --volume 1 -g fast=5:50:5 -g slow=20:200:20 -c "fast < slow" --train 24mo --test 6mo',
    'walk-forward -s sma-cross --symbol SP500 --timeframe D1 -g fast=5,10,20 -g slow=50,100 --train 12mo,24mo --test 3mo,6mo',
    'walk-forward --config walk.json --estimate --workers 16',
    'walk-forward strategy.yaml bars.csv --local --symbol EURUSD --timeframe H1 --grid fast=5:60:5 --train 90d --test 30d',
  );
  return command.action(async (name: string | undefined, barsFile: string | undefined, options: WalkForwardOptions) => {
    const session = open(command);
    if (options.local) return walkLocally(session, name, barsFile, options);
    requireService(name, options);
    if (options.estimate) return showEstimate(session, '/v1/walk-forwards', walkForwardRequest(options), options);
    const submitted = await session.client.post<WalkForward>('/v1/walk-forwards', walkForwardRequest(options));
    const { run, ended } = await submitAndFollow(session, submitted, options);
    await showRun(session, run);
    if (ended) requireCompleted(run);
  });
}

async function walkLocally(
  session: Session,
  name: string | undefined,
  barsFile: string | undefined,
  options: WalkForwardOptions,
): Promise<void> {
  if (name === undefined || barsFile === undefined) {
    throw usageError('--local needs a strategy and a file of bars: barmill walk-forward STRATEGY BARS.csv --local …');
  }
  refuseServiceOptions(options);
  const body = localBody(walkForwardRequest({ ...options, strategy: name }));
  const progress = session.progress();
  const finished = await localWalkForward(readStrategy(name), barsFile, body, {
    threads: options.threads ?? availableParallelism(),
    onProgress: (done, total) =>
      progress.update({
        ...{ label: 'walk forward', status: 'running', pct: (100 * done) / total, done, total, failed: 0 },
        ...{ ratePerS: null, etaMs: null, unit: 'windows' },
      }),
  });
  progress.leave();
  showLocalWalkForward(session, finished);
}

/** Body of `POST /v1/walk-forwards`. */
function walkForwardRequest(options: WalkForwardOptions): Json {
  return { ...optimizationRequest(options), ...windowFields(options) };
}
