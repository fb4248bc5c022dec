import { Command } from 'commander';
import type { Backtest, Reproduction } from '../api/resources';
import { CliError, exitCode } from '../exit-code';
import { addWaitOptions, type WaitOptions } from '../input/wait-options';
import { describeReproduction } from '../output/reproduction-block';
import { submitAndFollow } from '../runs/follow-run';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function reproduceCommand(open: OpenSession): Command {
  const command = new Command('reproduce')
    .description('Run a backtest once more and tell whether the same comes out; ends with 1 when it does not')
    .argument('<id>', 'backtest');
  addWaitOptions(command);
  withExamples(command, 'reproduce 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (id: string, options: WaitOptions) => {
    const session = open(command);
    const { client } = session;
    const path = `/v1/backtests/${encodeURIComponent(id)}`;
    const started = await client.post<Reproduction>(`${path}/reproduce`, {});
    const repeated = await client.get<Backtest>(`/v1/backtests/${started.id}`);
    const { run, ended } = await submitAndFollow(session, repeated, options);
    const found = await client.get<Reproduction>(`${path}/reproductions/${run.id}`);
    session.show(found, () => describeReproduction(found));
    if (ended && found.verdict !== 'identical') {
      throw new CliError(exitCode.runFailed, found.error_message ?? `Backtest ${id} did not come out the same.`);
    }
  });
}
