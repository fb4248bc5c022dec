import { Command } from 'commander';
import type { Importance } from '../api/findings';
import { importanceColumns } from '../output/findings-columns';
import { formatNumber } from '../output/figures';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function importanceCommand(open: OpenSession): Command {
  const command = new Command('importance')
    .description('How much of the variance of a metric each parameter of an optimization explains by itself')
    .argument('<id>', 'optimization')
    .option('--metric <id>', 'the objective unless said');
  withExamples(
    command,
    'importance 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
    'importance 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --metric profit_factor --json',
  );
  return command.action(async (id: string, { metric }: { metric?: string }) => {
    const session = open(command);
    const path = `/v1/optimizations/${encodeURIComponent(id)}/importance`;
    const found = await session.client.get<Importance>(path, { metric });
    session.show(found, () => {
      const heading = `${found.metric} of ${formatNumber(found.measured, 0)} combinations`;
      const rows = [...(found.market ? [{ parameter: '(market)', ...found.market }] : []), ...found.parameters];
      return `${heading}\n\n${session.table(rows, importanceColumns)}`;
    });
  });
}
