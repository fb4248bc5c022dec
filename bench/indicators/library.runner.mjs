// One library in a process of its own: the second argument names it, the third is the folder it is installed in (ours: any). It says
// that it is ready, and then for each line that it reads how many ms of CPU each indicator took. The line "check" asks
// how far its values are from ours.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { agreementsOf } from './agreement.mjs';
import { seededBars } from './seeded-bars.mjs';

const [, , name, folder] = process.argv;
/** What is shorter is repeated: a clock's tick must not decide. */
const leastMs = 40;

const { calls } = await import(`./libraries/${name}.mjs`);
const load = createRequire(join(folder, 'package.json'));
const bars = seededBars();
const indicators = calls(bars, load);
const repeats = Object.fromEntries(Object.entries(indicators).map(([indicator, { run }]) => [indicator, warmUp(run)]));
const isOurs = name === 'barmill';
say({ version: isOurs ? '' : load(join(folder, 'node_modules', name, 'package.json')).version });
for await (const line of createInterface({ input: process.stdin })) {
  say(line === 'check' ? agreementsOf(indicators, bars) : measure());
}

function warmUp(run) {
  run();
  run();
  return Math.max(1, Math.ceil(leastMs / Math.max(cpuMs(run, 1), 0.1)));
}

function measure() {
  const times = Object.entries(indicators).map(([indicator, { run }]) => [indicator, cpuMs(run, repeats[indicator])]);
  return Object.fromEntries(times);
}

/**
 * User and system time of all threads: the collector of garbage works in its own. It is made to run first, lest one pay for
 * another; it also throws compiled code away that has not run for a while, so a run that does not count follows.
 */
function cpuMs(run, times) {
  globalThis.gc();
  run();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
