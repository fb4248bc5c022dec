// Measures other backtesters and our kernels on the same work: `npm run bench:peers`.
import { join } from 'node:path';
import { bootstrap } from '../../tools/bootstrap.mjs';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { main } from '../../tools/main.mjs';
import { machine, machineLine } from '../measuring/machine.mjs';
import { readOptions } from '../measuring/options.mjs';
import { figure, textTable } from '../measuring/text-table.mjs';
import { measureWorkload } from './measure-workload.mjs';
import { ours, peers } from './peers.mjs';
import { rowsOf } from './rows.mjs';
import { workloads } from './workloads.mjs';

const help = `Usage: npm run bench:peers -- [options]

Installs other backtesters into .cache/bench (vectorbt, backtesting.py, backtrader, nautilus_trader with pip, grademark
and backtest-kit with npm) and has them and our kernels do the same work on the same seeded bars, checks that the
figures agree, and prints CPU time for each bar of each combination. What cannot be installed is a row that says why.

Options
  --json            one JSON array of rows on standard output and nothing else there
  --rounds N        rounds of which the median counts; default 3
  --only A,B        only the peers whose names begin so, and our own kernels
  --workloads W,W   some of ${Object.keys(workloads).join(', ')}; default all
  --help            this text
`;
const folder = join(projectRoot, '.cache/bench/data');
const say = (text) => process.stderr.write(`barmill: ${text}\n`);

await main(async () => {
  const options = readOptions(process.argv.slice(2), {
    command: 'bench:peers',
    numbers: { rounds: 3 },
    lists: { only: null, workloads: Object.keys(workloads) },
  });
  if (options.help) return void process.stdout.write(help);
  requireKnown(options.workloads);
  await bootstrap();
  const contenders = await installed(options.only);
  const rows = [];
  for (const name of options.workloads) {
    const { rounds } = options;
    const workload = workloads[name];
    const entries = await measureWorkload({ name, workload, contenders, rounds, folder, onProgress: say });
    rows.push(...rowsOf(name, entries));
  }
  process.stdout.write(options.json ? `${JSON.stringify(rows)}\n` : summary(rows, options));
});

function requireKnown(names) {
  const unknown = names.filter((name) => !(name in workloads));
  if (unknown.length === 0) return;
  throw new Error(`--workloads: expected some of ${Object.keys(workloads).join(', ')}, got "${unknown.join(',')}"`);
}

/** Our kernels and the wanted peers, each with its `command`, or with the `reason` why there is none. */
async function installed(only) {
  const wanted = peers.filter(({ name }) => only === null || only.some((start) => name.startsWith(start)));
  if (wanted.length === 0) throw new Error(`--only: expected one of ${peers.map(({ name }) => name).join(', ')}`);
  const contenders = [];
  for (const contender of [...ours, ...wanted]) contenders.push({ ...contender, ...(await contender.install(say)) });
  return contenders;
}

function summary(rows, { workloads: names, rounds }) {
  const tables = names.map((name) => `${name}: ${workloads[name].title}\n${tableOf(rows, name)}`);
  const words = [
    `CPU is user and system time of all threads; medians of ${rounds} interleaved rounds in warm processes.`,
    '"× ours": CPU for the same work, as a multiple of our fastest kernel here. *: a share was run, the rest extrapolated.',
    machineLine(machine()),
  ];
  return `${[...tables, words.join('\n')].join('\n')}\n`;
}

function tableOf(rows, name) {
  const lines = rows.filter(({ workload }) => workload === name).map(lineOf);
  return textTable([['', 'version', 'ns a cell', 'CPU s', '× ours', 'peak MiB', 'agrees', ''], ...lines]);
}

function lineOf(row) {
  const [ratio] = Object.values(row.ratio_to ?? {});
  return [
    `${row.kernel}${row.extrapolated ? '*' : ''}`,
    row.version ?? '',
    figure(row.ns_per_cell),
    figure(row.cpu_s),
    figure(ratio),
    figure(row.peak_mib),
    row.agree === null ? '–' : row.agree ? 'yes' : 'NO',
    row.agree_note,
  ];
}
