import { Command } from 'commander';
import { usageError } from '../exit-code';
import { instrumentOption } from '../input/instrument-option';
import { collect } from '../input/option-parsers';
import { addRequestOptions, type RequestOptions } from '../input/run-options';
import { localBacktest } from '../local/local-backtest';
import { readStrategy } from '../local/read-strategy';
import { showLocalBacktest } from '../local/show-local';
import type { OpenSession } from '../session';
import { backtestRequest } from './backtest.command';
import { withExamples } from './examples';
import { localBody } from './local-body';

interface RunCommandOptions extends RequestOptions {
  param?: string[];
  local?: boolean;
  trades?: boolean;
  equity?: boolean;
}

export function runCommand(open: OpenSession): Command {
  const command = addRequestOptions(
    new Command('run')
      .description('Run one backtest on this machine, without any service')
      .argument('<strategy>', 'rules document (.yaml, .yml, .json), or the name of a built-in strategy')
      .argument('<bars>', 'CSV or Parquet file of bars')
      .option('--local', 'on this machine: the only place that takes files')
      .option('-p, --param <name=value>', 'parameter of the strategy; repeatable', collect)
      .addOption(instrumentOption())
      .option('--trades', 'also its trades')
      .option('--equity', 'also its equity at every bar'),
  );
  withExamples(
    command,
    'run strategy.yaml bars.csv --local --symbol EURUSD --timeframe H1',
    'run sma-cross bars.csv --local --symbol SP500 --timeframe D1 --param fast=20 --volume 1 --trades --json',
    'run daily-trend-pullback usdjpy-h1.csv --local --symbol USDJPY --timeframe H1 --data D1=usdjpy-d1.csv --account-currency USD',
  );
  return command.action(async (name: string, barsFile: string, options: RunCommandOptions) => {
    if (!options.local) {
      throw usageError('"run" takes files, so it needs --local. A backtest by the service is "barmill backtest".');
    }
    const session = open(command);
    const body = localBody(backtestRequest({ ...options, strategy: name }));
    showLocalBacktest(session, await localBacktest(readStrategy(name), barsFile, body), options);
  });
}
