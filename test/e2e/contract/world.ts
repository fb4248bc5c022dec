import { eventually } from '@barmill/testing';
import type { Page } from '../support/api-client';
import { csvOf, seededBars } from '../support/bars';
import { BarmillUnderTest } from '../support/barmill-under-test';
import type { Dataset, Optimization } from '../support/resources';

const scopes = ['read', 'run', 'manage'] as const;

interface Made {
  readonly id: string;
}

/** Requests of the resources that the world is made of. */
const requests = {
  backtest: { strategy: 'sma-cross', symbol: 'SP500', timeframe: 'D1', params: { fast: 20, slow: 50 } },
  optimization: {
    strategy: 'sma-cross',
    symbol: 'SP500',
    timeframe: 'D1',
    param_grid: { fast: [5, 10], slow: [20, 50] },
  },
  walkForward: {
    strategy: 'sma-cross',
    symbol: 'SP500',
    timeframe: 'D1',
    param_grid: { fast: [5, 10], slow: [20] },
    train: { months: 12 },
    test: { months: 6 },
  },
  batch: { strategies: ['sma-cross'], symbols: ['SP500'], timeframes: ['D1'], force: true },
  key: { name: 'contract', scopes: ['read'] },
  // Nobody listens there: deliveries are made, and fail.
  webhook: { url: 'http://127.0.0.1:9/barmill', events: ['backtest.completed'] },
};
const paths = {
  backtest: '/v1/backtests',
  optimization: '/v1/optimizations',
  walkForward: '/v1/walk-forwards',
  batch: '/v1/batches',
  key: '/v1/api-keys',
  webhook: '/v1/webhooks',
};

const document = (name: string) => ({
  ...{ name, version: 1, title: 'Long', description: 'Long from the first bar on.' },
  entry: { long: 'close > 0' },
});

/** Ids of resources that are there, all runs completed unless said otherwise. */
export interface Ids {
  readonly backtest: string;
  readonly another: string;
  readonly optimization: string;
  /** An optimization of which a combination failed. */
  readonly withFailures: string;
  /** An optimization that is paused. */
  readonly waiting: string;
  readonly walkForward: string;
  readonly reproduction: string;
  readonly batch: string;
  readonly dataset: string;
  readonly key: string;
  readonly webhook: string;
  readonly delivery: string;
}

/** The bars that were asked for while the engine was there, with the indicators that the document has as an example. */
export const candleRange = { timeframe: 'D1', from: '2000-01-01', to: '2040-01-01' };

/** A stack with a resource of every kind. Its engine is down, so that what is submitted from then on stays pending. */
export class World {
  private constructor(
    readonly barmill: BarmillUnderTest,
    readonly ids: Ids,
    /** A key with every scope but one, and without `admin`, by the scope that it lacks. */
    readonly keysWithout: Readonly<Record<string, string>>,
  ) {}

  static async start(): Promise<World> {
    const barmill = await BarmillUnderTest.start('contract', {
      env: {
        WEBHOOK_ALLOW_HTTP: 'yes',
        WEBHOOK_ALLOW_PRIVATE: 'yes',
        BODY_LIMIT_BYTES: '20000',
        // A refused upload keeps its place until its parser has ended.
        MAX_UPLOADS_AT_ONCE: '50',
      },
    });
    const ids = await makeResources(barmill);
    await barmill.api.submit('/v1/strategies', document('stored'));
    const keysWithout: Record<string, string> = {};
    for (const scope of [...scopes, 'admin']) {
      const others = scopes.filter((one) => one !== scope);
      const { key } = await barmill.api.submit<{ key: string }>(paths.key, { name: 'others', scopes: others });
      keysWithout[scope] = key;
    }
    await barmill.stack.kill('engine-1', { hold: true });
    return new World(barmill, { ...ids, waiting: await paused(barmill, 'optimization') }, keysWithout);
  }

  async stop(): Promise<void> {
    await this.barmill.stop();
  }

  /** The id of a new resource; a run is pending, and no run reads a data set. */
  async made(kind: keyof typeof requests | 'dataset'): Promise<string> {
    if (kind === 'dataset') return await unreadDataset(this.barmill);
    return (await this.barmill.api.submit<Made>(paths[kind], { ...requests[kind], ...forced(kind) })).id;
  }

  /** The id of a new run that is paused. */
  async madePaused(kind: 'optimization' | 'walkForward'): Promise<string> {
    return await paused(this.barmill, kind);
  }

  /** The name of a new stored strategy. */
  async madeStrategy(): Promise<string> {
    const name = 'to-be-deleted';
    await this.barmill.api.submit('/v1/strategies', document(name));
    return name;
  }
}

async function paused({ api }: BarmillUnderTest, kind: 'optimization' | 'walkForward'): Promise<string> {
  const { id } = await api.submit<Made>(paths[kind], { ...requests[kind], force: true });
  await api.submit(`${paths[kind]}/${id}/pause`, {});
  return id;
}

async function unreadDataset({ api }: BarmillUnderTest): Promise<string> {
  const csv = csvOf(seededBars('H1', { bars: 10, seed: 8, startPrice: 5_000, tickSize: 0.01 }));
  return (await api.upload<Dataset>(csv, { symbol: 'SP500', timeframe: 'H1' })).body.id;
}

const forced = (kind: string) => (['backtest', 'optimization', 'walkForward'].includes(kind) ? { force: true } : {});

async function makeResources(barmill: BarmillUnderTest): Promise<Omit<Ids, 'waiting'>> {
  const { api } = barmill;
  const upload = async (symbol: string, startPrice: number, tickSize: number) => {
    const csv = csvOf(seededBars('D1', { bars: 600, seed: 7, startPrice, tickSize }));
    return (await api.upload<Dataset>(csv, { symbol, timeframe: 'D1' })).body.id;
  };
  const dataset = await upload('SP500', 5_000, 0.01);
  await upload('EURUSD', 1.1, 0.00001);
  const made = async (kind: keyof typeof requests, change: object = {}) =>
    (await api.submit<Made>(paths[kind], { ...requests[kind], ...change })).id;
  const webhook = await made('webhook');
  const [backtest, another, optimization, withFailures, walkForward, batch] = await Promise.all([
    made('backtest'),
    made('backtest', { params: { fast: 10, slow: 50 } }),
    made('optimization'),
    made('optimization', { force: true }),
    made('walkForward'),
    made('batch'),
  ]);
  await Promise.all([`backtests/${backtest}`, `backtests/${another}`].map((path) => barmill.ended(`/v1/${path}`)));
  const indicators = ['ema(close, 20)', 'strategy'].map((expression): [string, string] => ['indicators', expression]);
  const candles = new URLSearchParams([...Object.entries(candleRange), ...indicators]).toString();
  await api.get(`/v1/backtests/${backtest}/candles?${candles}`);
  const { id: reproduction } = await api.submit<Made>(`/v1/backtests/${backtest}/reproduce`, {});
  await barmill.ended(`/v1/backtests/${reproduction}`);
  await Promise.all([optimization, withFailures].map((id) => barmill.ended<Optimization>(`/v1/optimizations/${id}`)));
  await failOne(barmill, withFailures);
  await barmill.ended(`/v1/walk-forwards/${walkForward}`);
  const batchEnded = async () => (await api.get<{ status: string }>(`/v1/batches/${batch}`)).status === 'completed';
  await eventually('the end of the batch', batchEnded, { withinMs: 30_000 });
  const [{ id: delivery }] = (await api.get<Page<Made>>(`/v1/webhooks/${webhook}/deliveries`)).data;
  const key = await made('key');
  return {
    backtest,
    another,
    optimization,
    withFailures,
    walkForward,
    reproduction,
    batch,
    dataset,
    key,
    webhook,
    delivery,
  };
}

/** Stores the first combination of an ended optimization as one that failed. */
async function failOne({ stored }: BarmillUnderTest, id: string): Promise<void> {
  await stored.query(
    `update optimization_results set status = 'failed', error = 'no bars' where run_id = $1 and combination_index = 0`,
    [id],
  );
  await stored.query(
    `update optimization_runs set failed_combinations = 1, completed_combinations = completed_combinations - 1 where id = $1`,
    [id],
  );
}
