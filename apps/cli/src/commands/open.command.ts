import { Command } from 'commander';
import { pathOf } from '../api/resources';
import type { Backtest, Optimization } from '../api/resources';
import { addWaitOptions, type WaitOptions } from '../input/wait-options';
import { requireCompleted, submitAndFollow } from '../runs/follow-run';
import { showRun } from '../runs/show-run';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function openCommand(open: OpenSession): Command {
  const command = new Command('open')
    .description(
      'Open a combination of an optimization as a backtest: the same bits, with trades, equity and all figures',
    )
    .argument('<id>', 'optimization')
    .argument('<index>', 'its combination_index, as results tells it');
  addWaitOptions(command);
  withExamples(command, 'open 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 17');
  return command.action(async (id: string, index: string, options: WaitOptions) => {
    const session = open(command);
    const run = await session.client.get<Optimization>(`/v1/optimizations/${encodeURIComponent(id)}`);
    const path = `${pathOf(run)}/results/${encodeURIComponent(index)}/open`;
    const opened = await submitAndFollow(session, await session.client.post<Backtest>(path, {}), options);
    await showRun(session, opened.run);
    if (opened.ended) requireCompleted(opened.run);
  });
}
