import { Command } from 'commander';
import { uploadSamples } from '../demo/sample-data';
import { datasetColumns } from '../output/columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function dataSampleCommand(open: OpenSession): Command {
  const command = new Command('sample').description(
    'Upload sample data: S&P 500 daily bars 2000–2020 (package vega-datasets), and 100,000 seeded synthetic M15 bars as EURUSD',
  );
  withExamples(command, 'data sample', 'data sample --json');
  return command.action(async () => {
    const session = open(command);
    const { sp500, eurusd } = await uploadSamples(session);
    session.showRows([sp500, eurusd], datasetColumns, 'No samples.');
  });
}
