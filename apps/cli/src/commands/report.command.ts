import { Command } from 'commander';
import { resolve } from 'node:path';
import { formatNumber } from '../output/figures';
import { saveDownload } from '../runs/save-download';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function reportCommand(open: OpenSession): Command {
  const command = new Command('report')
    .description('Write the report of a completed backtest: one HTML page that needs no network')
    .argument('<id>', 'backtest')
    .requiredOption('-o, --output <file>', 'the file');
  withExamples(command, 'report 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 -o report.html');
  return command.action(async (id: string, { output }: { output: string }) => {
    const session = open(command);
    const response = await session.client.download(`/v1/backtests/${encodeURIComponent(id)}/report`, {});
    const bytes = await saveDownload(response, resolve(session.io.cwd, output));
    session.show({ file: output, bytes }, () => `${output}: ${formatNumber(bytes, 0)} bytes`);
  });
}
