// How fast files of bars become columns, and columns memory: `npm run bench:ingest`.
import { availableParallelism, cpus, totalmem } from 'node:os';
import { bootstrap } from '../tools/bootstrap.mjs';
import { main } from '../tools/main.mjs';

const help = `Usage: npm run bench:ingest -- [options]

Times one thread with 1,000,000 seeded M1 bars: a CSV file and a Parquet file into the column file, and the column file
into a series. CPU seconds of the whole process, garbage collection and compilation included; medians of interleaved
rounds, and the first round, in which nothing is compiled yet, by itself.

Options
  --json       one JSON object on standard output and nothing else there:
               {csv_s, csv_first_s, parquet_s, parquet_first_s, load_ms, read_ms, …}
  --bars N     default 1000000
  --rounds N   default 7
  --help       this text
`;

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  await bootstrap();
  const { measureIngest } = await import('./ingest/measure-ingest.mjs');
  const figures = { ...(await measureIngest(options)), machine: machine() };
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : table(figures));
});

function readOptions(args) {
  const options = { json: false, help: false, bars: 1_000_000, rounds: 7 };
  for (let i = 0; i < args.length; i++) {
    const [name, given] = args[i].split('=', 2);
    if (name === '--json') options.json = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else if (name === '--bars' || name === '--rounds') options[name.slice(2)] = positive(name, given ?? args[++i]);
    else throw new Error(`There is no option "${args[i]}"; npm run bench:ingest -- --help lists them`);
  }
  return options;
}

function positive(name, text) {
  if (/^[1-9]\d{0,8}$/.test(text ?? '')) return Number(text);
  throw new Error(`${name}: expected a whole number from 1 on, got "${text}"`);
}

function machine() {
  const gib = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0].model}, ${availableParallelism()} CPUs, ${gib} GiB, Node ${process.versions.node}`;
}

function table(figures) {
  const { bars, rounds } = figures;
  const row = (name, value, unit) => `${name.padEnd(44)} ${value.toFixed(3).padStart(9)} ${unit}\n`;
  return [
    `${bars} bars, medians of ${rounds} rounds, CPU time of one process\n${figures.machine}\n\n`,
    row('CSV, ISO times, into the column file', figures.csv_s, 's'),
    row('  the first time in a process', figures.csv_first_s, 's'),
    row('CSV, epoch milliseconds', figures.csv_epoch_s, 's'),
    row('Parquet, plain pages, into the column file', figures.parquet_s, 's'),
    row('  the first time in a process', figures.parquet_first_s, 's'),
    row('Parquet, gzip', figures.parquet_gzip_s, 's'),
    row('column file into a series, checksum and all', figures.load_ms, 'ms'),
    row('column file from disk into shared memory', figures.read_ms, 'ms'),
  ].join('');
}
