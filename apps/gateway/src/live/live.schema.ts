import { z } from 'zod';

export const eventsQuery = z.strictObject({
  after: z
    .string()
    .optional()
    .describe('Sequence after which events are wanted, for clients that cannot send Last-Event-ID.')
    .meta({ examples: ['0'] }),
});
export type EventsQuery = z.output<typeof eventsQuery>;

export const batchStreamDescription =
  '`snapshot` (the batch) comes first, then its stored events: `state` {status}, `progress` {progress_pct, counts, runs: [{run_id, strategy, ' +
  'symbol, timeframe, risk_pct, status, error}]} with the runs that changed, at most 2 a second, `end` {status}, after which the stream ends. ' +
  'Before a `progress` a `log` {ticker, timeframe, status, message, error} for each of these runs. `id`, `resync` and comments are as of the ' +
  'stream of a run.';

export const eventStreamDescription =
  '`snapshot` (the resource) comes first, then the stored events: `state` {status}, `progress` {progress_pct, ' +
  'completed_combinations, failed_combinations, total_combinations, rate_per_s, eta, best_value, best_index, best_params}, `end` ' +
  '{status}, after which the stream ends. Made of these: `results` {completed, failed, ranges} (which combinations can be read, ' +
  'at most 4 a second), `best` {combination_index, best_value, best_params}, `log` {ticker, timeframe, status, message, error}. `id` is the ' +
  'stored sequence: send the last one back in Last-Event-ID (or ?after=) and what was missed is replayed. `resync` {reason} and another ' +
  '`snapshot` come where it cannot be: `too_old` (the events are gone), `too_slow` (the client does not keep up). A comment every 15 s shows ' +
  'that the stream lives. With nginx: proxy_buffering off.';
