// What searches cost and what they find: `npm run bench:search`. Uses a stack of its own, never the one that runs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from '../tools/bootstrap.mjs';
import { projectRoot } from '../tools/bootstrap/project-root.mjs';
import { main } from '../tools/main.mjs';
import { stopSignal } from '../tools/stop-signal.mjs';
import { machineLine, machine } from './measuring/machine.mjs';
import { readOptions } from './measuring/options.mjs';
import { textTable } from './measuring/text-table.mjs';

const help = `Usage: npm run bench:search -- [options]

Finds: a grid of 100,000 combinations of each of three catalogue strategies is computed whole, over seeded bars. Then each method, and Optuna's TPE
with the same budget, looks for the best Sharpe ratio among them, over several seeds: the median of what was found, and of how many of the
grid's combinations are better. Where Optuna cannot be installed, its rows say why.

Cost: a grid and a genetic search over 100,000 bars through a stack with one engine of one thread, and the same trials by one thread with no
service at all: trials a second.

Options
  --json            one JSON object on standard output and nothing else there: {found: […], speed: […]}
  --trials N        of each search of the first part; default 2000
  --seeds N         default 5
  --combinations N  of the grid of the second part, rounded to a square; default 100000
  --drawn N         trials of the genetic search of the second part; default 10000
  --help            this text
`;
const stackDir = join(projectRoot, '.stack/bench-search');

await main(async () => {
  const options = readOptions(process.argv.slice(2), {
    command: 'bench:search',
    numbers: { trials: 2_000, seeds: 5, combinations: 100_000, drawn: 10_000 },
    lists: {},
  });
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  await bootstrap();
  rmSync(stackDir, { recursive: true, force: true });
  const { measureFound } = await import('./search/measure-found.mjs');
  const { measureSpeed } = await import('./search/measure-speed.mjs');
  const say = (text) => process.stderr.write(`barmill: ${text}\n`);
  try {
    const found = await measureFound({ ...options, say });
    const speed = await measureSpeed({ root: projectRoot, stackDir, ...options, say, signal: stop.signal });
    process.stdout.write(options.json ? `${JSON.stringify({ found, speed })}\n` : summary(found, speed));
  } finally {
    rmSync(stackDir, { recursive: true, force: true });
  }
});

function summary(found, speed) {
  return [machineLine(machine()), tableOf(found), tableOf(speed)].join('\n');
}

function tableOf(rows) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return textTable([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
}
