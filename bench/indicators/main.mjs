// Measures our indicators and those of other libraries: `npm run bench:indicators`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from '../../tools/bootstrap.mjs';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { main } from '../../tools/main.mjs';
import { machine, machineLine } from '../measuring/machine.mjs';
import { nodeEnvironment } from '../measuring/node-environment.mjs';
import { readOptions } from '../measuring/options.mjs';
import { startRunner } from '../measuring/runner.mjs';
import { figure, textTable } from '../measuring/text-table.mjs';
import { measuredIndicators } from './measured-indicators.mjs';
import { rowsOf } from './rows.mjs';

const here = join(projectRoot, 'bench/indicators');
const ours = 'barmill';
const others = readdirSync(join(here, 'libraries'))
  .map((file) => file.replace(/\.mjs$/, ''))
  .filter((name) => name !== ours);

const help = `Usage: npm run bench:indicators -- [options]

Installs ${others.join(', ')} into .cache/bench/node-indicators and measures
${Object.keys(measuredIndicators).join(', ')} on 1,000,000 bars, ours beside theirs, warm, and how far their values are from
ours. What cannot be installed is a row that says why.

Options
  --json       one JSON array of rows on standard output and nothing else there
  --rounds N   rounds of which the median counts; default 7
  --only A,B   only these libraries, and ours
  --help       this text
`;
const say = (text) => process.stderr.write(`barmill: ${text}\n`);

await main(async () => {
  const options = readOptions(process.argv.slice(2), {
    command: 'bench:indicators',
    numbers: { rounds: 7 },
    lists: { only: others },
  });
  if (options.help) return void process.stdout.write(help);
  const unknown = options.only.filter((name) => !others.includes(name));
  if (unknown.length > 0) throw new Error(`--only: expected some of ${others.join(', ')}, got "${unknown.join(',')}"`);
  await bootstrap();
  const libraries = [];
  for (const name of [ours, ...options.only]) libraries.push(await start(name));
  for (let round = 1; round <= options.rounds; round++) {
    say(`round ${round} of ${options.rounds}`);
    for (const { runner, rounds } of libraries) if (runner !== undefined) rounds.push(await runner.ask('run'));
  }
  for (const library of libraries) library.agreements = await library.runner?.ask('check');
  await Promise.all(libraries.map(({ runner }) => runner?.close()));
  const rows = rowsOf(libraries, ours);
  process.stdout.write(options.json ? `${JSON.stringify(rows)}\n` : summary(rows, options));
});

async function start(name) {
  const folder = join(projectRoot, '.cache/bench/node-indicators', name);
  if (name !== ours) {
    const manifest = join(here, 'package.json');
    const { reason } = await nodeEnvironment({ folder, manifest, packages: [name], onProgress: say });
    if (reason !== undefined) return { name, reason };
  }
  say(`${name} warms up`);
  try {
    const runner = await startRunner(process.execPath, ['--expose-gc', join(here, 'library.runner.mjs'), name, folder]);
    return { name, runner, rounds: [], version: runner.hello.version };
  } catch (error) {
    return { name, reason: `did not run: ${error.message}` };
  }
}

function summary(rows, { rounds }) {
  const heading = ['', 'library', 'version', 'CPU ms', 'ns a bar', '× ours', 'agrees', ''];
  const lines = rows.map((row) => [
    row.indicator,
    row.library,
    row.version ?? '',
    figure(row.ms),
    figure(row.ns_per_bar),
    figure(row.ratio),
    row.agree === null ? '–' : row.agree ? 'yes' : 'no',
    row.agree_note,
  ]);
  const words = [
    `1,000,000 bars; CPU is user and system time of all threads, the collector's among them; medians of ${rounds} interleaved rounds.`,
    '"× ours": their time by ours. Ours writes into arrays that are there already; the others make theirs.',
    machineLine(machine()),
  ];
  return `${textTable([heading, ...lines])}\n${words.join('\n')}\n`;
}
