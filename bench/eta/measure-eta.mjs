import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../../tools/check-kill/api.mjs';
import { startStack } from '../../tools/stack/stack.mjs';
import { processorSeconds } from '../system/stack-processes.mjs';
import { median } from '../measuring/median.mjs';
import { minute, quarterHour } from '../workloads/data.mjs';
import { symbol, uploadMarket } from '../measuring/market.mjs';
import { shapesOf } from './shapes.mjs';

const lookEveryMs = 250;
/** As far back as a pace looks. */
const paceWindowMs = 60_000;
const market = { strategy: 'sma-cross', symbol, trade_from: 3_001, force: true };

/**
 * Runs each shape through a stack of its own and holds the expected end against the true one.
 *
 * @param {{ root: string, stackDir: string, share: number, say: (text: string) => void, signal: AbortSignal }} options
 * @returns one row for each shape: seconds of wall and of the engine's processor time, and the error of the time left, %, at a tenth of the work, and
 *   median and worst from there to nine tenths. The same once more of the work left, as processor time of the engine: expected is the time left
 *   at the rate at which the last minute gave it to the engine, so that other work on the machine, which comes and goes, is no error
 */
export async function measureEta({ root, stackDir, share, say, signal }) {
  const stack = await startStack({ root, stackDir, engines: 1, durable: true, signal, log: { event: say } });
  try {
    const api = new Api({ url: stack.apiUrl, key: stack.key, signal });
    await uploadMarket(api, [minute, quarterHour]);
    const rows = [];
    for (const shape of shapesOf(share))
      rows.push(await measured(api, shape, { say, engineSeconds: () => processorSeconds(stackDir).engine }));
    return rows;
  } finally {
    await stack.stop();
  }
}

async function measured(api, { name, timeframe, request }, { say, engineSeconds }) {
  const { id } = await api.post('/v1/optimizations', { ...market, timeframe, ...request });
  const looks = [];
  let run;
  do {
    await sleep(lookEveryMs);
    const seen = { nowMs: Date.now(), cpuS: engineSeconds() };
    run = await api.get(`/v1/optimizations/${id}`);
    const done = (run.completed_combinations + run.failed_combinations) / run.total_combinations;
    looks.push({ ...seen, done, etaMs: run.eta === null ? null : Date.parse(run.eta) });
  } while (run.completed_at === null);
  const endMs = Date.parse(run.completed_at);
  const lastRow = looks.find(({ done }) => done === 1);
  const within = looks.filter(({ done }) => done >= 0.1 && done <= 0.9);
  const row = {
    shape: name,
    combinations: run.total_combinations,
    wall_s: Math.round((endMs - Date.parse(run.started_at)) / 1000),
    engine_cpu_s: Math.round(lastRow.cpuS - looks[0].cpuS),
    ...errorsOf('', within, ({ nowMs, etaMs }) => (etaMs - endMs) / (endMs - nowMs)),
    ...errorsOf('work_', within, ({ nowMs, cpuS, etaMs }) => {
      const from = looks.find((look) => look.nowMs >= nowMs - paceWindowMs);
      const perMs = (cpuS - from.cpuS) / (nowMs - from.nowMs);
      return ((etaMs - nowMs) * perMs) / (lastRow.cpuS - cpuS) - 1;
    }),
  };
  say(JSON.stringify(row));
  return row;
}

/** Percent: of the first look, median, worst, and how many of them are beyond 20. */
function errorsOf(prefix, looks, errorOf) {
  const errors = looks.map((look) => (look.etaMs === null ? 100 : 100 * errorOf(look)));
  const sizes = errors.map(Math.abs);
  return {
    [`${prefix}at_a_tenth_pct`]: rounded(errors[0]),
    [`${prefix}median_pct`]: rounded(median(sizes)),
    [`${prefix}worst_pct`]: rounded(Math.max(...sizes)),
    [`${prefix}beyond_20_pct`]: rounded((100 * sizes.filter((size) => size > 20).length) / sizes.length),
  };
}

const rounded = (value) => Math.round(value * 10) / 10;
