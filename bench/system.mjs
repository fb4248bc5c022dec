// The whole stack beside the same kernels bare: `npm run bench:system`. Uses a stack of its own, never the one that runs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from '../tools/bootstrap.mjs';
import { projectRoot } from '../tools/bootstrap/project-root.mjs';
import { main } from '../tools/main.mjs';
import { stopSignal } from '../tools/stop-signal.mjs';
import { machineLine, machine } from './measuring/machine.mjs';
import { readOptions } from './measuring/options.mjs';
import { textTable } from './measuring/text-table.mjs';

const help = `Usage: npm run bench:system -- [options]

Starts a stack of its own with one engine of two threads, and runs through it: a sweep of 1,000,000 combinations over
100,000 bars, W5, and W3 from the request to the ranking. Beside the first two the very same work, read from the stored run,
is done by two threads with no service at all. Wall time; memory is the peak of each process, and cpu_s are the processor seconds of each
program of the stack for the large sweep. A million combinations take minutes; lines on standard error tell how far it is.

Options
  --json           one JSON object on standard output and nothing else there:
                   {bare_s, stack_s, ratio, w5_extra_s, small_sweep_s, peak_mib, combinations, cpu_s}
  --combinations N of the large sweep, rounded to a square; default 1000000
  --rounds N       of W5 and of W3, whose medians are told; default 3
  --help           this text
`;
const stackDir = join(projectRoot, '.stack/bench-system');

await main(async () => {
  const options = readOptions(process.argv.slice(2), {
    command: 'bench:system',
    numbers: { combinations: 1_000_000, rounds: 3 },
    lists: {},
  });
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  await bootstrap();
  rmSync(stackDir, { recursive: true, force: true });
  const { measureSystem } = await import('./system/measure-system.mjs');
  const say = (text) => process.stderr.write(`barmill: ${text}\n`);
  try {
    const figures = await measureSystem({ root: projectRoot, stackDir, ...options, say, signal: stop.signal });
    process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : summary(figures));
  } finally {
    rmSync(stackDir, { recursive: true, force: true });
  }
});

function summary({ peak_mib: peaks, cpu_s: seconds, ...figures }) {
  return [
    machineLine(machine()),
    textTable([['figure', 'value'], ...Object.entries(figures)]),
    textTable([
      ['program', 'peak MiB', 'CPU s'],
      ...Object.keys(peaks).map((name) => [name, peaks[name], seconds[name]]),
    ]),
  ].join('\n');
}
