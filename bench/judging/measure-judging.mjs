import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../../tools/check-kill/api.mjs';
import { StoredRuns } from '../../tools/check-kill/stored-run.mjs';
import { startStack } from '../../tools/stack/stack.mjs';
import { symbol, uploadMarket } from '../measuring/market.mjs';
import { peakMemory, processorSeconds } from '../system/stack-processes.mjs';
import { day } from '../workloads/data.mjs';

const slowPeriods = 100;
const stops = 100;
const lookEveryMs = 1_000;
const toldEveryMs = 15_000;

/**
 * A grid of cheap combinations through a stack, and what it costs from its last row on.
 *
 * @param {{ root: string, stackDir: string, combinations: number, say: (text: string) => void, signal: AbortSignal }} options
 */
export async function measureJudging({ root, stackDir, combinations, say, signal }) {
  const stack = await startStack({ root, stackDir, engines: 1, durable: true, signal, log: { event: say } });
  const stored = new StoredRuns(stack.urls.database);
  try {
    const api = new Api({ url: stack.apiUrl, key: stack.key, signal });
    await uploadMarket(api, [day]);
    const began = processorSeconds(stackDir);
    const { id } = await api.post('/v1/optimizations', requestOf(combinations));
    const lastRow = await whenComputed(api, id, say, () => processorSeconds(stackDir));
    const { total_combinations: total } = await whenEnded(api, id);
    const ended = processorSeconds(stackDir);
    const end = sum(difference(ended, lastRow));
    return {
      combinations: total,
      ...(await costsOf(stored, id)),
      end_cpu_s: rounded(end),
      end_cpu_pct: rounded((100 * end) / sum(difference(ended, began))),
      peak_mib: peakMemory(stackDir),
      cpu_s: difference(ended, began),
      end_cpu_by_program_s: difference(ended, lastRow),
    };
  } finally {
    await stored.close();
    await stack.stop();
  }
}

function requestOf(combinations) {
  const fast = Math.max(1, Math.round(combinations / slowPeriods / stops));
  return {
    ...{ strategy: 'sma-cross', symbol, timeframe: day.timeframe, force: true },
    param_grid: {
      fast: { min: 2, max: 1 + fast, step: 1 },
      slow: { min: 2 + fast, max: 1 + fast + slowPeriods, step: 1 },
      stop_loss_pips: { min: 1_000, max: 1_000 * stops, step: 1_000 },
    },
  };
}

/** What is seen when its last row is there, which its event stream tells. */
async function whenComputed(api, id, say, see) {
  let toldMs = performance.now();
  for await (const { name, data } of api.events(`/v1/optimizations/${id}/events`)) {
    if (name !== 'progress') continue;
    const { completed_combinations: done, total_combinations: total } = data;
    if (done === total) return see();
    if (performance.now() - toldMs < toldEveryMs) continue;
    toldMs = performance.now();
    say(`${done} of ${total} combinations`);
  }
  throw new Error(`the stream of optimization ${id} ended before its last row`);
}

async function whenEnded(api, id) {
  for (;;) {
    const run = await api.get(`/v1/optimizations/${id}`);
    if (run.status === 'completed') return run;
    if (run.completed_at !== null) throw new Error(`optimization ${id} ended as ${run.status}: ${run.error_message}`);
    await sleep(lookEveryMs);
  }
}

/** Seconds of the run, and of its end: from the last row on the sample is chosen, computed again and judged, and all is ranked. */
async function costsOf(stored, id) {
  const [times] = await stored.query(
    `select extract(epoch from r.completed_at - r.started_at)::float8 as run_s,
       extract(epoch from r.completed_at - max(c.finished_at) filter (where wanted = 'figures'))::float8 as end_s,
       extract(epoch from min(c.claimed_at) filter (where wanted = 'returns') - max(c.finished_at) filter (where wanted = 'figures'))::float8 as choice_s,
       extract(epoch from max(c.finished_at) filter (where wanted = 'returns') - min(c.claimed_at) filter (where wanted = 'returns'))::float8 as sample_s
     from optimization_runs r join work_chunks c on c.run_id = r.id where r.id = $1 group by r.id`,
    [id],
  );
  return Object.fromEntries(Object.entries(times).map(([name, value]) => [name, rounded(value)]));
}

const difference = (after, before) =>
  Object.fromEntries(Object.entries(after).map(([name, seconds]) => [name, rounded(seconds - (before[name] ?? 0))]));

const sum = (seconds) => Object.values(seconds).reduce((total, each) => total + each, 0);

const rounded = (value) => Math.round(value * 100) / 100;
