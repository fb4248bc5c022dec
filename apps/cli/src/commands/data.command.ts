import { Command } from 'commander';
import type { OpenSession } from '../session';
import { dataDeleteCommand } from './data-delete.command';
import { dataListCommand } from './data-list.command';
import { dataSampleCommand } from './data-sample.command';
import { dataUploadCommand } from './data-upload.command';
import { withExamples } from './examples';

export function dataCommand(open: OpenSession): Command {
  const command = new Command('data')
    .description('Upload, list and delete data sets')
    .addCommand(dataUploadCommand(open))
    .addCommand(dataListCommand(open))
    .addCommand(dataDeleteCommand(open))
    .addCommand(dataSampleCommand(open));
  return withExamples(command, 'data upload eurusd-m15.csv --symbol EURUSD --timeframe M15', 'data list');
}
