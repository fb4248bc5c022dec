import { Command } from 'commander';
import { numberOption } from '../input/option-parsers';
import { findRun } from '../runs/find-run';
import { followRun, requireCompleted, tellDetached } from '../runs/follow-run';
import { Detached } from '../runs/leaving';
import { showRun } from '../runs/show-run';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function watchCommand(open: OpenSession): Command {
  const command = new Command('watch')
    .alias('follow')
    .description(
      'Follow a run to its end; with --json every event as a line {event, id, data}. Ctrl-C leaves, the run goes on',
    )
    .argument('<id>', 'backtest, optimization or walk forward')
    .option('--timeout <seconds>', 'stop waiting after so long (the run goes on)', numberOption);
  withExamples(
    command,
    'watch 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
    'watch 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --json',
  );
  return command.action(async (id: string, { timeout }: { timeout?: number }) => {
    const session = open(command);
    const run = await findRun(session.client, id);
    try {
      const final = await followRun(session, run, {
        timeoutS: timeout,
        onEvent: (event) => {
          if (session.json) session.show({ event: event.name, id: event.id, data: event.data }, () => '');
        },
      });
      if (!session.json) await showRun(session, final);
      requireCompleted(final);
    } catch (error) {
      if (!(error instanceof Detached)) throw error;
      tellDetached(session, run);
    }
  });
}
