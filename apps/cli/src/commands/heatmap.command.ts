import { Command } from 'commander';
import type { Heatmap } from '../api/findings';
import { describeHeatmap } from '../output/heatmap-block';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  x: string;
  y?: string;
  metric?: string;
  symbol?: string;
  timeframe?: string;
  aggregate?: string;
}

export function heatmapCommand(open: OpenSession): Command {
  const command = new Command('heatmap')
    .description('A metric of an optimization over one or two of its parameters')
    .argument('<id>', 'optimization')
    .requiredOption('--x <parameter>', 'parameter of the columns')
    .option('--y <parameter>', 'parameter of the rows')
    .option('--metric <id>', 'the objective unless said')
    .option('--symbol <symbol>', 'of several markets the one that is mapped (default: that of the best combination)')
    .option('--timeframe <timeframe>', 'as --symbol')
    .option('--aggregate <how>', 'best, mean, median or count of what else varies');
  withExamples(command, 'heatmap 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --x fast --y slow --aggregate median');
  return command.action(async (id: string, { x, y, metric, symbol, timeframe, aggregate }: Options) => {
    const session = open(command);
    const path = `/v1/optimizations/${encodeURIComponent(id)}/heatmap`;
    const map = await session.client.get<Heatmap>(path, { x, y, metric, symbol, timeframe, aggregate });
    session.show(map, () => describeHeatmap(map));
  });
}
