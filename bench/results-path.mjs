// How fast finished combinations become rows: `npm run bench:results`.
import { bootstrap } from '../tools/bootstrap.mjs';
import { main } from '../tools/main.mjs';

const help = `Usage: npm run bench:results -- [options]

Completes chunks of a sweep at the results service, over gRPC and with all indexes, on a Postgres of its own; beside it, in
interleaved rounds on the same server, the very same rows are sent by plain binary COPY out of a file in memory, into the
same table. Both commit as often.

Options
  --json        one JSON object on standard output and nothing else there:
                {rows, chunk_rows, complete_rows_per_s, copy_rows_per_s, ratio, results_cpu_us_per_row}
  --chunks N    of each round; default 5
  --rows N      combinations in a chunk; default 20000
  --rounds N    default 5
  --help        this text
`;

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  await bootstrap();
  const { measureResultsPath } = await import('./results-path/measure-results-path.mjs');
  const figures = await measureResultsPath(options);
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : summary(figures));
});

function readOptions(args) {
  const options = { json: false, help: false, chunks: 5, rows: 20_000, rounds: 5 };
  for (let i = 0; i < args.length; i++) {
    const [name, given] = args[i].split('=', 2);
    if (name === '--json') options.json = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else if (['--chunks', '--rows', '--rounds'].includes(name))
      options[name.slice(2)] = positive(name, given ?? args[++i]);
    else throw new Error(`There is no option "${args[i]}"; npm run bench:results -- --help lists them`);
  }
  return options;
}

function positive(name, text) {
  if (/^[1-9]\d{0,6}$/.test(text ?? '')) return Number(text);
  throw new Error(`${name}: expected a whole number from 1 on, got "${text}"`);
}

function summary(figures) {
  return [
    `${figures.rows} rows in chunks of ${figures.chunk_rows}`,
    `completed over gRPC, stored   ${figures.complete_rows_per_s} rows/s`,
    `plain binary COPY             ${figures.copy_rows_per_s} rows/s`,
    `ratio                         ${figures.ratio}`,
    `CPU of the results service    ${figures.results_cpu_us_per_row} µs a row`,
    '',
  ].join('\n');
}
