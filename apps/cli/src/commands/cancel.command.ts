import { Command } from 'commander';
import { pathOf } from '../api/resources';
import type { Run } from '../api/resources';
import { findRun } from '../runs/find-run';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function cancelCommand(open: OpenSession): Command {
  const command = new Command('cancel')
    .description('Cancel a backtest, an optimization or a walk forward')
    .argument('<id>', 'its id');
  withExamples(command, 'cancel 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (id: string) => {
    const session = open(command);
    const run = await session.client.post<Run>(`${pathOf(await findRun(session.client, id))}/cancel`, {});
    session.show(run, () => `${run.type} ${run.id}: ${run.status}`);
  });
}
