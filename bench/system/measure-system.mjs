import { median } from '../measuring/median.mjs';
import { startStack } from '../../tools/stack/stack.mjs';
import { Api } from '../../tools/check-kill/api.mjs';
import { StoredRuns } from '../../tools/check-kill/stored-run.mjs';
import { bareSeconds } from './bare-sweep.mjs';
import { largeSweep, prepareMarket, sweepOf } from './requests.mjs';
import { runThroughStack } from './run-through-stack.mjs';
import { peakMemory, processorSeconds } from './stack-processes.mjs';

const threads = 2;

/**
 * The figures of `npm run bench:system`.
 *
 * @param {{ root: string, stackDir: string, combinations: number, rounds: number, say: (text: string) => void, signal: AbortSignal }} options
 */
export async function measureSystem({ root, stackDir, combinations, rounds, say, signal }) {
  const stack = await startStack({
    root,
    stackDir,
    engines: 1,
    durable: true,
    signal,
    log: { event: say },
    env: { SWEEP_SLOTS: String(threads) },
  });
  const stored = new StoredRuns(stack.urls.database);
  const context = {
    root,
    stackDir,
    stored,
    threads,
    say,
    api: new Api({ url: stack.apiUrl, key: stack.key, signal }),
    signal,
  };
  try {
    await prepareMarket(context.api);
    return await measured(context, combinations, rounds);
  } finally {
    await stored.close();
    await stack.stop();
  }
}

async function measured(context, combinations, rounds) {
  const { say } = context;
  const small = await smallSweeps(context, rounds);
  say(`1,000 combinations: ${small.join(', ')} s`);
  const w5 = await beside(context, sweepOf('W5'), rounds);
  say(`W5: through the stack ${w5.stack.join(', ')} s, bare ${w5.bare.join(', ')} s`);
  const large = await beside(context, largeSweep(combinations), 1);
  say(`${large.combinations} combinations: through the stack ${large.stack[0]} s, bare ${large.bare[0]} s`);
  return {
    bare_s: large.bare[0],
    stack_s: large.stack[0],
    ratio: rounded(large.stack[0] / large.bare[0]),
    w5_extra_s: rounded(median(w5.stack) - median(w5.bare)),
    small_sweep_s: median(small),
    combinations: large.combinations,
    peak_mib: large.peaks,
    cpu_s: large.processors,
  };
}

/** From the request to the ranking, warm: the first one is not counted. */
async function smallSweeps(context, rounds) {
  const seconds = [];
  for (let round = 0; round <= rounds; round++) {
    const run = await runThroughStack(context, sweepOf('W3'), { readsRanking: true });
    if (round > 0) seconds.push(run.seconds);
  }
  return seconds;
}

/** A sweep through the stack and bare, one after the other, so that each has the machine for itself. */
async function beside(context, request, rounds) {
  const stack = [];
  const bare = [];
  let combinations;
  const before = processorSeconds(context.stackDir);
  for (let round = 0; round < rounds; round++) {
    const run = await runThroughStack(context, request, { readsRanking: false });
    combinations = run.combinations;
    stack.push(run.seconds);
    bare.push(rounded(await bareSeconds(context, run.id)));
  }
  const processors = difference(processorSeconds(context.stackDir), before);
  return { stack, bare, combinations, processors, peaks: peakMemory(context.stackDir) };
}

const difference = (after, before) =>
  Object.fromEntries(Object.entries(after).map(([name, seconds]) => [name, rounded(seconds - (before[name] ?? 0))]));

const rounded = (value) => Math.round(value * 1000) / 1000;
