import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * The side of a runner that talks: reads the task that its first argument names, warms up, and measures one run for each
 * line that it is sent. One JSON object a line goes to standard output: first `{version}`, then for each line read
 * `{cpu_s, wall_s, peak_mib, figures}`.
 *
 * @param {(task: object) => Promise<{ version: string, work: () => object[] | Promise<object[]> }>} prepare `work` does
 *   everything once and returns the figures of each combination
 */
export async function serve(prepare) {
  const task = readTask(process.argv[2]);
  const { version, work } = await prepare(task);
  say({ version });
  for await (const _ of createInterface({ input: process.stdin })) say(await measured(work, task.repeats));
}

function readTask(file) {
  const task = JSON.parse(readFileSync(file, 'utf8'));
  const columns = Object.entries(task.columns).map(([name, path]) => [name, readColumn(path, task.bars)]);
  return { ...task, columns: Object.fromEntries(columns) };
}

function readColumn(path, bars) {
  const bytes = readFileSync(path);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bars * 8));
}

/** Seconds of one of `repeats` runs in a row. */
async function measured(work, repeats) {
  const began = performance.now();
  const before = process.cpuUsage();
  let figures;
  for (let i = 0; i < repeats; i++) figures = await work();
  const { user, system } = process.cpuUsage(before);
  const wallMs = performance.now() - began;
  return {
    cpu_s: (user + system) / 1e6 / repeats,
    wall_s: wallMs / 1000 / repeats,
    peak_mib: peakMib(),
    figures,
  };
}

// The high-water mark of this program alone: what getrusage says may be that of the process that started it.
function peakMib() {
  try {
    const [, kib] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kib) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
