// What live streams cost the gateway: `npm run bench:streams`. Uses a stack of its own, never the one that runs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from '../tools/bootstrap.mjs';
import { projectRoot } from '../tools/bootstrap/project-root.mjs';
import { main } from '../tools/main.mjs';
import { stopSignal } from '../tools/stop-signal.mjs';
import { machine, machineLine } from './measuring/machine.mjs';
import { readOptions } from './measuring/options.mjs';
import { textTable } from './measuring/text-table.mjs';

const help = `Usage: npm run bench:streams -- [options]

Runs a sweep through a stack of its own, followed by 200 live streams from its begin to its end, and the same sweep followed by
none, each with a gateway that has just been started; both ask for the run itself five times a second. Tells the resident memory of the
gateway, in MiB: before the sweep, halfway and after it once everything is collected that nothing holds (settled), and the most at any
time (peak). Fails unless every stream was told the end. Linux only.

Options
  --json           one JSON object on standard output and nothing else there:
                   {streams, combinations, chunks, events, streams_opened, streams_ended, before_…, settled_…, peak_…,
                   after_none_mib, after_streams_mib, extra_settled_mib, extra_peak_mib, cpu_none_s, cpu_streams_s}
  --streams N      default 200
  --combinations N of the sweep, in chunks of 25, rounded to a square; default 10000
  --rounds N       of each, whose medians are told; default 3
  --help           this text
`;
const stackDir = join(projectRoot, '.stack/bench-streams');

await main(async () => {
  const options = readOptions(process.argv.slice(2), {
    command: 'bench:streams',
    numbers: { streams: 200, combinations: 10_000, rounds: 3 },
    lists: {},
  });
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  await bootstrap();
  rmSync(stackDir, { recursive: true, force: true });
  const { measureStreams } = await import('./streams/measure-streams.mjs');
  const say = (text) => process.stderr.write(`barmill: ${text}\n`);
  try {
    const figures = await measureStreams({ root: projectRoot, stackDir, ...options, say, signal: stop.signal });
    process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : summary(figures));
    const { streams_opened: opened, streams_ended: ended } = figures;
    if (ended < opened) throw new Error(`${opened - ended} of ${opened} streams were not told the end`);
  } finally {
    rmSync(stackDir, { recursive: true, force: true });
  }
});

const summary = (figures) =>
  [machineLine(machine()), textTable([['figure', 'value'], ...Object.entries(figures)])].join('\n');
