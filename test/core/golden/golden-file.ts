import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

const sha256 = 'f14be4f561e931d5396decdb17c354154ba22b53a3bb76f727464a7def6f7995';

/** What vectorbt makes of 100 SMA crosses. @throws where the file is not the one whose hash stands here */
export function readGolden(): GoldenSweep {
  const text = readFileSync(join(__dirname, 'vectorbt-sma-sweep.json'), 'utf8');
  const found = createHash('sha256').update(text).digest('hex');
  if (found !== sha256) throw new Error(`vectorbt-sma-sweep.json: expected the SHA-256 ${sha256}, got ${found}`);
  return goldenFile.parse(JSON.parse(text));
}
