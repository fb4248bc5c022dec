import { readdirSync, readFileSync } from 'node:fs';

const programs = [
  ['gateway', /dist\/apps\/gateway\//],
  ['results', /dist\/apps\/results\//],
  ['optimizer', /dist\/apps\/optimizer\//],
  ['engine', /dist\/apps\/engine\//],
  ['rabbitmq', /beam\.smp/],
  ['postgres', /postgres/],
];
/** Of the kernel's figures of a process; the same on all Linux systems. */
const ticksPerSecond = 100;

/** Peak resident memory, MiB: of each program of the stack that of its largest process; empty where the system does not tell it. */
export function peakMemory(stackDir) {
  const peaks = {};
  for (const { pid, program } of processesOf(stackDir)) {
    const [, kib] = /^VmHWM:\s+(\d+)/m.exec(text(pid, 'status')) ?? [];
    if (kib !== undefined) peaks[program] = Math.max(peaks[program] ?? 0, Math.round(Number(kib) / 1024));
  }
  return peaks;
}

/** Processor seconds of each program of the stack since it was started; empty where the system does not tell them. */
export function processorSeconds(stackDir) {
  const seconds = {};
  for (const { pid, program } of processesOf(stackDir)) {
    // Behind the name in brackets; 11 to 14: its own time and that of its children that have ended, of the program and of the system.
    const fields = text(pid, 'stat').split(') ').at(-1).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    if (ticks > 0) seconds[program] = (seconds[program] ?? 0) + ticks / ticksPerSecond;
  }
  return seconds;
}

/** Processes of the stack: children of this one, those whose arguments or environment name its folder, and the children of these. */
function processesOf(stackDir) {
  const found = processIds().map((pid) => ({ pid, parent: parentOf(pid), names: namesFolder(pid, stackDir) }));
  const own = new Set(found.filter(({ parent, names }) => names || parent === process.pid).map(({ pid }) => pid));
  return found
    .filter(({ pid, parent }) => own.has(pid) || own.has(parent))
    .map(({ pid }) => ({ pid, program: programs.find(([, pattern]) => pattern.test(text(pid, 'cmdline')))?.[0] }))
    .filter(({ program }) => program !== undefined);
}

function processIds() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

const parentOf = (pid) => Number(/^PPid:\s+(\d+)/m.exec(text(pid, 'status'))?.[1]);

const namesFolder = (pid, stackDir) =>
  text(pid, 'cmdline').includes(stackDir) || text(pid, 'environ').includes(stackDir);

function text(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
