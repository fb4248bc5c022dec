import { Command } from 'commander';
import type { Backtest } from '../api/resources';
import { collect } from '../input/option-parsers';
import { parseParameters } from '../input/parameter-value';
import { addRunOptions, commonRequest, mergeInto } from '../input/run-options';
import type { RequestOptions, RunOptions } from '../input/run-options';
import type { Json } from '../input/set-field';
import { requireCompleted, submitAndFollow } from '../runs/follow-run';
import { showRun } from '../runs/show-run';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export interface BacktestOptions extends RunOptions {
  param?: string[];
}

export function backtestCommand(open: OpenSession): Command {
  const command = addRunOptions(
    new Command('backtest')
      .description('Run one backtest; waits for its figures unless --no-wait')
      .option('-p, --param <name=value>', 'parameter of the strategy; repeatable', collect),
  );
  withExamples(
    command,
    'backtest --strategy sma-cross --symbol SP500 --timeframe D1 --param fast=20 --param slow=100 --volume 1',
    'backtest --config run.json --set slippage_pips=0.2 --start 2010-01-01 --json',
    'backtest -s sma-cross --symbol EURUSD --timeframe M15 --no-wait',
  );
  return command.action(async (options: BacktestOptions) => {
    const session = open(command);
    const submitted = await session.client.post<Backtest>('/v1/backtests', backtestRequest(options));
    const { run, ended } = await submitAndFollow(session, submitted, options);
    await showRun(session, run);
    if (ended) requireCompleted(run);
  });
}

/** Body of `POST /v1/backtests`. */
export const backtestRequest = (options: RequestOptions & Pick<BacktestOptions, 'param'>): Json =>
  mergeInto(commonRequest(options), 'params', parseParameters(options.param ?? []));
