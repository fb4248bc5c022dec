import { Command } from 'commander';
import type { Dataset } from '../api/resources';
import { CliError, exitCode } from '../exit-code';
import { findRunIfThere, getIfThere } from '../runs/find-run';
import { showRun } from '../runs/show-run';
import { describeUpload } from '../runs/upload-dataset';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function showCommand(open: OpenSession): Command {
  const command = new Command('show')
    .description('Show a backtest, an optimization, a walk forward or a data set')
    .argument('<id>', 'its id');
  withExamples(
    command,
    'show 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
    'show 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --json',
  );
  return command.action(async (id: string) => {
    const session = open(command);
    const run = await findRunIfThere(session.client, id);
    if (run !== null) return showRun(session, run);
    const dataset = await getIfThere<Dataset>(session.client, `/v1/datasets/${encodeURIComponent(id)}`);
    if (dataset === null) {
      throw new CliError(
        exitCode.notFound,
        `There is no backtest, optimization, walk forward or data set with the id ${id}.`,
      );
    }
    session.show(dataset, () => describeUpload(dataset));
  });
}
