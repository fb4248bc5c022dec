import { Command } from 'commander';
import type { Workers } from '../api/administration';
import { describeWorkers } from '../output/workers-block';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function workersCommand(open: OpenSession): Command {
  const command = new Command('workers').description('Live engines: their slots, what they compute, and what waits');
  withExamples(command, 'workers', 'workers --json');
  return command.action(async () => {
    const session = open(command);
    const workers = await session.client.get<Workers>('/v1/workers');
    session.show(workers, () => describeWorkers(workers));
  });
}
