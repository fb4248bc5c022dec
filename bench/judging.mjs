// What the end of a huge optimization costs: `npm run bench:judging`. Uses a stack of its own, never the one that runs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from '../tools/bootstrap.mjs';
import { projectRoot } from '../tools/bootstrap/project-root.mjs';
import { main } from '../tools/main.mjs';
import { stopSignal } from '../tools/stop-signal.mjs';
import { machine, machineLine } from './measuring/machine.mjs';
import { readOptions } from './measuring/options.mjs';
import { textTable } from './measuring/text-table.mjs';

const help = `Usage: npm run bench:judging -- [options]

Runs a grid of 1,000,000 cheap combinations over 2,148 daily bars through a stack of its own with one engine. end_s are the seconds from
the last row to the completed run, choice_s those of them until the sample is chosen and claimed, sample_s those in which its daily returns are
computed; end_cpu_pct is the share of the end in all processor seconds. Memory is the peak of each process.

Options
  --json            one JSON object on standard output and nothing else there
  --combinations N  default 1000000, rounded to ten thousands
  --help            this text
`;
const stackDir = join(projectRoot, '.stack/bench-judging');

await main(async () => {
  const numbers = { combinations: 1_000_000 };
  const options = readOptions(process.argv.slice(2), { command: 'bench:judging', numbers, lists: {} });
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  await bootstrap();
  rmSync(stackDir, { recursive: true, force: true });
  const { measureJudging } = await import('./judging/measure-judging.mjs');
  const say = (text) => process.stderr.write(`barmill: ${text}\n`);
  try {
    const figures = await measureJudging({ root: projectRoot, stackDir, ...options, say, signal: stop.signal });
    process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : summary(figures));
  } finally {
    rmSync(stackDir, { recursive: true, force: true });
  }
});

function summary({ peak_mib: peaks, cpu_s: seconds, end_cpu_by_program_s: ends, ...figures }) {
  return [
    machineLine(machine()),
    textTable([['figure', 'value'], ...Object.entries(figures)]),
    textTable([
      ['program', 'peak MiB', 'CPU s', 'of them at the end'],
      ...Object.keys(peaks).map((name) => [name, peaks[name], seconds[name], ends[name]]),
    ]),
    '',
  ].join('\n');
}
