// How right the expected end of a run is: `npm run bench:eta`. Uses a stack of its own, never the one that runs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from '../tools/bootstrap.mjs';
import { projectRoot } from '../tools/bootstrap/project-root.mjs';
import { main } from '../tools/main.mjs';
import { stopSignal } from '../tools/stop-signal.mjs';
import { machine, machineLine } from './measuring/machine.mjs';
import { readOptions } from './measuring/options.mjs';
import { textTable } from './measuring/text-table.mjs';

const help = `Usage: npm run bench:eta -- [options]

Runs five optimizations of different shape through a stack of its own, and holds the expected end, read four times a second, against the
true one: the error of the time left, %, at a tenth of the work, and median and worst from there to nine tenths; work_… likewise of the work
left, as processor time of the engine, to which other work on the machine does nothing.

Options
  --json     one JSON array on standard output and nothing else there
  --share P  percent of the combinations, for a busy machine; default 100
  --help     this text
`;
const stackDir = join(projectRoot, '.stack/bench-eta');

await main(async () => {
  const options = readOptions(process.argv.slice(2), { command: 'bench:eta', numbers: { share: 100 }, lists: {} });
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  await bootstrap();
  rmSync(stackDir, { recursive: true, force: true });
  const { measureEta } = await import('./eta/measure-eta.mjs');
  const say = (text) => process.stderr.write(`barmill: ${text}\n`);
  try {
    const rows = await measureEta({ root: projectRoot, stackDir, ...options, say, signal: stop.signal });
    const table = textTable([Object.keys(rows[0]), ...rows.map((row) => Object.values(row))]);
    process.stdout.write(options.json ? `${JSON.stringify(rows)}\n` : `${machineLine(machine())}\n${table}\n`);
  } finally {
    rmSync(stackDir, { recursive: true, force: true });
  }
});
