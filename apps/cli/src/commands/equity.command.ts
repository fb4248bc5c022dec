import { Command } from 'commander';
import type { EquityPoint } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { equityColumns } from '../output/columns';
import { formatNumber } from '../output/figures';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Curve {
  readonly data: readonly EquityPoint[];
  readonly bars?: number;
}

export function equityCommand(open: OpenSession): Command {
  const command = new Command('equity')
    .description("Show a backtest's equity and drawdown, thinned so that the shape stays")
    .argument('<id>', 'backtest')
    .option('--points <n>', 'how many points, or "all" for every bar', countOrAllOption, 100);
  withExamples(
    command,
    'equity 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
    'equity 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --points all --json',
  );
  return command.action(async (id: string, { points }: { points: number }) => {
    const session = open(command);
    const query = { points: Number.isFinite(points) ? points : 'all' };
    const curve = await session.client.get<Curve>(`/v1/backtests/${encodeURIComponent(id)}/equity-curve`, query);
    session.showRows(curve.data, equityColumns, 'No equity curve yet.');
    if (curve.bars !== undefined && curve.data.length < curve.bars) {
      session.say(
        `${formatNumber(curve.data.length, 0)} points of ${formatNumber(curve.bars, 0)} bars; --points all shows every one.`,
      );
    }
  });
}
