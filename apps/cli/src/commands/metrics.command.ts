import { Command } from 'commander';
import type { MetricDefinition } from '../api/resources';
import { metricColumns } from '../output/findings-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function metricsCommand(open: OpenSession): Command {
  const command = new Command('metrics').description('List every figure of a backtest: its unit and its better side');
  withExamples(command, 'metrics', 'metrics --json');
  return command.action(async () => {
    const session = open(command);
    const { data } = await session.client.get<{ data: MetricDefinition[] }>('/v1/metrics-dictionary');
    session.showRows(data, metricColumns, 'No metrics.');
  });
}
