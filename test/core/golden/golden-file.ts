import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const number = z.number();

const goldenFile = z.object({
  params: z.object({ size: number, fees: number, slippage: number, cash: number }),
  bars: number,
  data: z.object({ open: z.array(number), high: z.array(number), low: z.array(number), close: z.array(number) }),
  results: z.array(
    z.object({
      fast: number,
      slow: number,
      total_return: number,
      max_drawdown: number,
      sharpe: number,
      sortino: number,
      trades: number,
      win_rate: number,
      profit_factor: number,
    }),
  ),
  trades: z.record(
    z.string(),
    z.array(
      z.object({
        size: number,
        entry_bar: number,
        entry_price: number,
        entry_fees: number,
        exit_bar: number,
        exit_price: number,
        exit_fees: number,
        pnl: number,
        direction: z.enum(['long', 'short']),
        status: z.enum(['open', 'closed']),
      }),
    ),
  ),
});

export type GoldenSweep = z.infer<typeof goldenFile>;
export type GoldenFigures = GoldenSweep['results'][number];
export type GoldenTrade = GoldenSweep['trades'][string][number];

/** Where the golden data lie beside the repository. */
export const goldenPath = join(__dirname, '..', '..', '..', '..', 'shared', 'golden', 'vectorbt-sma-sweep.json');

/** What vectorbt makes of 100 SMA crosses; null where the file is not there. */
export function readGolden(): GoldenSweep | null {
  return existsSync(goldenPath) ? goldenFile.parse(JSON.parse(readFileSync(goldenPath, 'utf8'))) : null;
}
