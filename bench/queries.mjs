// How long the API takes to answer where there is a lot: `npm run bench:queries`. Uses a stack of its own, never the one that runs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from '../tools/bootstrap.mjs';
import { projectRoot } from '../tools/bootstrap/project-root.mjs';
import { main } from '../tools/main.mjs';
import { stopSignal } from '../tools/stop-signal.mjs';
import { machine, machineLine } from './measuring/machine.mjs';
import { readOptions } from './measuring/options.mjs';
import { textTable } from './measuring/text-table.mjs';

const help = `Usage: npm run bench:queries -- [options]

Starts a stack of its own, fills its Postgres with backtests, trades and one optimization, all made up and the same each time, and
exports all combinations, then asks for lists, searches, rankings, heat maps and sums through the gateway, one thing after the other, with
other inputs in each round. What is kept once it was found has a row for the first time it is asked for and one for all times after.
At last the optimization is deleted while other things are asked. Lines on standard error tell how far it is.

Options
  --json           an array on standard output and nothing else there:
                   [{query, rows, p50_ms, p95_ms}, …], in some rows also peak_mib (before and after) or slowest_ms
  --runs N         backtests; default 100000
  --trades N       of all of them; default 5000000
  --combinations N of the optimization, rounded to a square; default 1000000
  --rounds N       of each query; default 40
  --help           this text
`;
const stackDir = join(projectRoot, '.stack/bench-queries');

await main(async () => {
  const options = readOptions(process.argv.slice(2), {
    command: 'bench:queries',
    numbers: { runs: 100_000, trades: 5_000_000, combinations: 1_000_000, rounds: 40 },
    lists: {},
  });
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  await bootstrap();
  rmSync(stackDir, { recursive: true, force: true });
  const { measureQueries } = await import('./queries/measure-queries.mjs');
  const say = (text) => process.stderr.write(`barmill: ${text}\n`);
  try {
    const rows = await measureQueries({ root: projectRoot, stackDir, ...options, say, signal: stop.signal });
    process.stdout.write(options.json ? `${JSON.stringify(rows)}\n` : summary(rows));
  } finally {
    rmSync(stackDir, { recursive: true, force: true });
  }
});

function summary(rows) {
  const cells = rows.map(({ query, rows: of, p50_ms: p50, p95_ms: p95, peak_mib: peaks, slowest_ms: slowest }) => [
    ...[query, of, p50, p95],
    peaks ? `peak MiB ${JSON.stringify(peaks)}` : slowest === undefined ? '' : `the slowest ${slowest} ms`,
  ]);
  return `${machineLine(machine())}\n${textTable([['query', 'rows', 'p50 ms', 'p95 ms', ''], ...cells])}`;
}
