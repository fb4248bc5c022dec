import { Api } from '../../tools/check-kill/api.mjs';
import { startStack } from '../../tools/stack/stack.mjs';
import { median } from '../measuring/median.mjs';
import { largeSweep, prepareMarket } from '../system/requests.mjs';
import { followedRun } from './followed-run.mjs';
import { ProcessMemory } from './gateway-memory.mjs';

const collector = new URL('./collect-on-signal.mjs', import.meta.url).href;
/** Small enough that a sweep has many events. */
const chunkSize = 25;
const warmCombinations = 500;

/**
 * The figures of `npm run bench:streams`: rounds with and without streams take turns, each with a gateway that has just been
 * started and has served one small sweep to one stream.
 *
 * @param {{ root: string, stackDir: string, streams: number, combinations: number, rounds: number, say: (text: string) => void, signal: AbortSignal }} options
 */
export async function measureStreams({ root, stackDir, streams, combinations, rounds, say, signal }) {
  const stack = await startStack({
    root,
    stackDir,
    engines: 1,
    durable: false,
    signal,
    log: { event: say },
    env: { NODE_OPTIONS: `--import ${collector}` },
  });
  const context = { stack, signal, api: new Api({ url: stack.apiUrl, key: stack.key, signal }) };
  const taken = { without: [], with: [] };
  try {
    await prepareMarket(context.api);
    for (let round = 0; round < rounds; round++) {
      for (const [name, number] of [
        ['without', 0],
        ['with', streams],
      ]) {
        const figures = await oneRun(context, combinations, number);
        say(`${number} streams: ${JSON.stringify(figures)}`);
        taken[name].push(figures);
      }
    }
  } finally {
    await stack.stop();
  }
  return summed(taken, streams);
}

async function oneRun(context, combinations, streams) {
  await context.stack.restart('gateway');
  const memory = new ProcessMemory(await context.stack.whenUp('gateway'));
  await followedRun(context, sweep(warmCombinations), { streams: 1, onHalf: async () => {} });
  const before = await memory.settledMib();
  const processor = memory.processorSeconds;
  let settled;
  memory.watch();
  const run = await followedRun(context, sweep(combinations), {
    streams,
    onHalf: async () => (settled = await memory.settledMib()),
  });
  const peak = memory.peakMib();
  const cpu = memory.processorSeconds - processor;
  return { ...run, before, settled, peak, after: await memory.settledMib(), cpu };
}

const sweep = (combinations) => ({ ...largeSweep(combinations), chunk_size: chunkSize });

function summed({ without, with: held }, streams) {
  const of = (rounds, name) => Math.round(10 * median(rounds.map((round) => round[name]))) / 10;
  const figures = (name) => ({ [`${name}_none_mib`]: of(without, name), [`${name}_streams_mib`]: of(held, name) });
  const extra = (name) => Math.round(10 * (of(held, name) - of(without, name))) / 10;
  return {
    streams,
    combinations: held[0].combinations,
    chunks: held[0].chunks,
    events: held.reduce((sum, round) => sum + round.events, 0),
    streams_opened: streams * held.length,
    streams_ended: held.reduce((sum, round) => sum + round.ended, 0),
    ...figures('before'),
    ...figures('settled'),
    ...figures('peak'),
    ...figures('after'),
    extra_settled_mib: extra('settled'),
    extra_peak_mib: extra('peak'),
    cpu_none_s: of(without, 'cpu'),
    cpu_streams_s: of(held, 'cpu'),
  };
}
