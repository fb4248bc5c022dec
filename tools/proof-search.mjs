// Proves that the search methods search and that the figures of overfitting tell luck: `npm run proof:search`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { main } from './main.mjs';
import { unmetPbo } from './proof-search/conditions.mjs';

const help = `Usage: npm run proof:search -- [options]

Holds the search methods against functions whose optimum is known, some ten seconds on one core:
  searches  random, Sobol and genetic search of sphere, Rosenbrock and Rastrigin in ten dimensions and of a space of
            mixed parameters, 2,000 trials each over 20 seeds: the worst seed of the genetic method is better than the
            best one of random search, and its median at most a fifth of random's
  pbo       probability of backtest overfitting over 50 seeds: near one half where every trial is noise, near 0 where one
            has an edge
Exit code 0: all of it holds. What does not is on standard error.

Options
  --json      one JSON object on standard output and nothing else there
  --help      this text
`;
const seeds = (count) => Array.from({ length: count }, (_, i) => i + 1);
const testing = (file) => join(projectRoot, 'libs/optimization/testing', file);

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  await bootstrap();
  const { requireSource } = await import('./test/typescript-source.mjs');
  const { searchProof, unmetMargins } = requireSource(testing('search-proof.ts'));
  say('searches');
  const searches = searchProof(seeds(20));
  say('pbo');
  const pbo = existsSync(testing('pbo-proof.ts'))
    ? requireSource(testing('pbo-proof.ts')).pboProof(seeds(50))
    : { noise: [], planted: [] };
  process.stdout.write(options.json ? `${JSON.stringify({ searches, pbo })}\n` : table(searches, pbo));
  const faults = [...unmetMargins(searches), ...unmetPbo(pbo)];
  faults.forEach(say);
  return faults.length === 0 ? 0 : 1;
});

function table(searches, pbo) {
  const groups = new Map();
  for (const { function: of, method, best } of searches) {
    const name = `${of.padEnd(11)} ${method.padEnd(8)}`;
    groups.set(name, [...(groups.get(name) ?? []), best]);
  }
  const rows = [...groups].map(([name, values]) => `${name} ${spread(values)}`);
  const shares = Object.entries(pbo).map(([name, values]) => `${'pbo'.padEnd(11)} ${name.padEnd(8)} ${spread(values)}`);
  return [...rows, ...shares].map((row) => `${row}\n`).join('');
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const shown = (value) => (value === undefined ? '–' : value.toPrecision(4)).padStart(10);
  return `least ${shown(sorted[0])}  median ${shown(sorted[sorted.length >> 1])}  most ${shown(sorted.at(-1))}`;
}

function readOptions(args) {
  const options = { json: false, help: false };
  for (const arg of args) {
    if (arg === '--json') options.json = true;
    else if (arg === '--help' || arg === '-h') options.help = true;
    else throw new Error(`There is no option "${arg}"; npm run proof:search -- --help lists them`);
  }
  return options;
}

function say(text) {
  process.stderr.write(`barmill: ${text}\n`);
}
