import { Command } from 'commander';
import { pathOf } from '../api/resources';
import type { Run } from '../api/resources';
import { findRun } from '../runs/find-run';
import { followRun, tellDetached } from '../runs/follow-run';
import { Detached } from '../runs/leaving';
import type { OpenSession, Session } from '../session';
import { withExamples } from './examples';

export function cancelCommand(open: OpenSession): Command {
  const command = new Command('cancel')
    .description('Cancel a backtest, an optimization or a walk forward')
    .argument('<id>', 'its id');
  command.option('--wait', 'until its last thread has stopped');
  withExamples(
    command,
    'cancel 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
    'cancel 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --wait',
  );
  return command.action(async (id: string, { wait }: { wait?: boolean }) => {
    const session = open(command);
    const asked = await session.client.post<Run>(`${pathOf(await findRun(session.client, id))}/cancel`, {});
    const run = wait ? await untilStopped(session, asked) : asked;
    session.show(run, () => `${run.type} ${run.id}: ${run.status}`);
  });
}

async function untilStopped(session: Session, run: Run): Promise<Run> {
  try {
    return await followRun(session, run);
  } catch (error) {
    if (!(error instanceof Detached)) throw error;
    tellDetached(session, run);
    return run;
  }
}
