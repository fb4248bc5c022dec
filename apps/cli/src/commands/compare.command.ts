import { Command } from 'commander';
import type { Comparison } from '../api/resources';
import { describeComparison } from '../output/comparison-block';
import { readMetricsDictionary } from '../runs/metrics-dictionary';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function compareCommand(open: OpenSession): Command {
  const command = new Command('compare')
    .description('Backtests side by side: figures with ranks, parameters that differ, correlation of daily returns')
    .argument('<ids...>', 'two backtests or more');
  withExamples(command, 'compare 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 01935a0e-8d11-7c02-9a4e-5b1f2c3d4e5f');
  return command.action(async (ids: string[]) => {
    const session = open(command);
    const comparison = await session.client.get<Comparison>('/v1/comparisons', { ids: ids.join(',') });
    const dictionary = session.json ? [] : await readMetricsDictionary(session.client);
    session.show(comparison, () => describeComparison(comparison, dictionary));
  });
}
