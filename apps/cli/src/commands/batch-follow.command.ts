import { Command } from 'commander';
import { numberOption } from '../input/option-parsers';
import { followUnlessDetached, readBatch } from '../runs/follow-batch';
import { requireNoFailures, showBatch } from '../runs/show-batch';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function batchFollowCommand(open: OpenSession): Command {
  const command = new Command('follow')
    .description(
      'Follow a batch to its end; with --json every event as a line {event, id, data}. Ctrl-C leaves, the batch goes on',
    )
    .argument('<id>', 'its id')
    .option('--timeout <seconds>', 'stop waiting after so long (it goes on)', numberOption);
  withExamples(
    command,
    'batch follow 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
    'batch follow 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --timeout 600 --json',
  );
  return command.action(async (id: string) => {
    const session = open(command);
    // The parser gives an option of this name to `batch`, which has it too.
    const { timeout } = command.optsWithGlobals<{ timeout?: number }>();
    const { batch, ended } = await followUnlessDetached(session, await readBatch(session, id), {
      timeoutS: timeout,
      onEvent: (event) => {
        if (session.json) session.show({ event: event.name, id: event.id, data: event.data }, () => '');
      },
    });
    if (!session.json) showBatch(session, batch);
    if (ended) requireNoFailures(batch);
  });
}
