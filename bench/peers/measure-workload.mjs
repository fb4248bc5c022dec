import { startRunner } from '../measuring/runner.mjs';
import { agreementOf } from './agreement.mjs';
import { ourWork } from './our-kernels.mjs';
import { barsOf, taskOf, writeColumns, writeTask } from './task-file.mjs';

/**
 * Measures one workload: every contender in a process of its own, warm, one after the other in each round.
 *
 * @param {object} options
 * @param {string} options.name W1 to W4
 * @param {object} options.workload one of workloads.mjs
 * @param {import('./peers.mjs').Contender[]} options.contenders those that can be started have a `command`, the others a `reason`
 * @returns {Promise<object[]>} for each contender that takes part `{ contender, task, version, rounds }`, or `{ contender, reason }`
 */
export async function measureWorkload({ name, workload, contenders, rounds, folder, onProgress }) {
  const series = barsOf(workload);
  const columns = writeColumns(folder, name, series);
  const entrants = contenders.filter(({ shares }) => name in shares);
  const started = [];
  for (const contender of entrants) {
    onProgress(`${name}: ${contender.name} warms up`);
    const task = taskOf(workload, contender.shares[name], columns);
    started.push(await startContender(contender, task, writeTask(folder, `${name}-${contender.name}`, task)));
  }
  for (let round = 1; round <= rounds; round++) {
    onProgress(`${name}: round ${round} of ${rounds}`);
    for (const entry of started) await measureOnce(entry);
  }
  await Promise.all(started.map(({ runner }) => runner?.close()));
  return started.map((entry) => withAgreement(entry, series));
}

async function startContender(contender, task, file) {
  if (contender.reason !== undefined) return { contender, reason: contender.reason };
  const [program, [script, ...args]] = contender.command;
  try {
    const runner = await startRunner(program, [script, file, ...args]);
    return { contender, task, runner, version: runner.hello.version, rounds: [] };
  } catch (error) {
    return { contender, reason: `did not run: ${error.message}` };
  }
}

async function measureOnce(entry) {
  if (entry.reason !== undefined) return;
  try {
    entry.rounds.push(await entry.runner.ask('run'));
  } catch (error) {
    entry.reason = `did not run: ${error.message}`;
  }
}

function withAgreement(entry, series) {
  if (entry.reason !== undefined) return { contender: entry.contender, reason: entry.reason };
  const { contender, task, version, rounds } = entry;
  const figures = rounds.at(-1).figures;
  const ours = contender.agreement.figures === null ? [] : ourFigures(task, series);
  return { contender, task, version, rounds, ...agreementOf(contender.agreement, figures, ours, task) };
}

const known = new Map();

/** By our reference, each task once. */
function ourFigures(task, series) {
  const key = JSON.stringify(task);
  const cut = (name) => series[name].subarray(0, task.bars);
  const columns = Object.fromEntries(Object.keys(task.columns).map((name) => [name, cut(name)]));
  if (!known.has(key)) known.set(key, ourWork('reference', { ...task, columns })());
  return known.get(key);
}
