// Kills processes under load and counts: `npm run check:kill`. Uses a stack of its own, never the one that runs.
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { main } from './main.mjs';
import { endLeftovers } from './stack/child.mjs';
import { holderOf } from './stack/lock.mjs';
import { stopSignal } from './stop-signal.mjs';

const help = `Usage: npm run check:kill -- [options]

Runs an optimization of 2,520 combinations on a stack of its own, in .stack/check-kill, and kills (kill -9) engines,
results, optimizer and the broker while chunks are being computed. Then every row and the ranking are compared, bit by
bit, with a single process that did the same work undisturbed. Exit code 0: nothing is missing, doubled or different.

Options
  --json      one JSON object on standard output and nothing else there:
              {rows, distinct, total, kills, redelivered, ranking_equal, …}
              redelivered counts how often a chunk was granted again after its first time
  --seed N    order of the kills, and the market data; default: by the clock
  --help      this text
`;
const stackDir = join(projectRoot, '.stack/check-kill');

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  await bootstrap();
  await clear();
  const began = performance.now();
  let outcome;
  try {
    const { trial } = await import('./check-kill/trial.mjs');
    outcome = await trial({ root: projectRoot, stackDir, seed: options.seed, say, signal: stop.signal });
  } catch (error) {
    if (stop.signal.aborted) return 130;
    say(`data and logs are kept in ${relative(process.cwd(), stackDir)}`);
    throw error;
  }
  const figures = {
    ...outcome.figures,
    seed: options.seed,
    wall_s: Math.round((performance.now() - began) / 100) / 10,
  };
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : summary(figures));
  for (const fault of outcome.faults) say(fault);
  if (outcome.faults.length > 0) {
    say(`data and logs are kept in ${relative(process.cwd(), stackDir)}`);
    return 1;
  }
  rmSync(stackDir, { recursive: true, force: true });
});

/** What an earlier run left: processes, if it was killed itself, and data. */
async function clear() {
  const holder = holderOf(join(stackDir, 'lock'));
  if (holder !== undefined) throw new Error(`process ${holder} runs this check already; it has ${stackDir}`);
  await endLeftovers(stackDir);
  rmSync(stackDir, { recursive: true, force: true });
}

function readOptions(args) {
  const options = { json: false, help: false, seed: Date.now() % 1_000_000 };
  for (let i = 0; i < args.length; i++) {
    const [name, given] = args[i].split('=', 2);
    if (name === '--json') options.json = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else if (name === '--seed') options.seed = wholeNumber(given ?? args[++i]);
    else throw new Error(`There is no option "${args[i]}"; npm run check:kill -- --help lists them`);
  }
  return options;
}

function wholeNumber(text) {
  const value = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && value < 2 ** 32) return value;
  throw new Error(`--seed: expected a whole number below 2^32, got "${text}"`);
}

function summary(figures) {
  const killed = Object.entries(figures.kills_by_service).map(([name, count]) => `${name} ${count}`);
  return [
    `rows ${figures.rows}, distinct ${figures.distinct}, total ${figures.total}, in ${figures.chunks} chunks`,
    `kills ${figures.kills} (${killed.join(', ')}), chunks granted again ${figures.redelivered}`,
    `ranking and figures ${figures.ranking_equal ? 'equal' : 'DIFFER from'} a single process, bit for bit`,
    `${figures.wall_s} s, seed ${figures.seed}`,
    '',
  ].join('\n');
}

function say(text) {
  process.stderr.write(`barmill: ${text}\n`);
}
