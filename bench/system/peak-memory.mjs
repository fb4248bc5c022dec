import { readdirSync, readFileSync } from 'node:fs';

const programs = [
  ['gateway', /dist\/apps\/gateway\//],
  ['results', /dist\/apps\/results\//],
  ['optimizer', /dist\/apps\/optimizer\//],
  ['engine', /dist\/apps\/engine\//],
  ['rabbitmq', /beam\.smp/],
  ['postgres', /postgres/],
];

/**
 * Peak resident memory of the processes of the stack in `stackDir`, MiB, the largest of each program; empty where the system does not
 * tell it. A process belongs to the stack when it is a child of this one, or its arguments or its environment name the folder.
 */
export function peakMemory(stackDir) {
  const peaks = {};
  for (const pid of processIds()) {
    const program = programs.find(([, pattern]) => pattern.test(text(pid, 'cmdline')));
    if (program === undefined || !isOf(pid, stackDir)) continue;
    const [, kib] = /^VmHWM:\s+(\d+)/m.exec(text(pid, 'status')) ?? [];
    if (kib !== undefined) peaks[program[0]] = Math.max(peaks[program[0]] ?? 0, Math.round(Number(kib) / 1024));
  }
  return peaks;
}

const processIds = () => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

const isOf = (pid, stackDir) =>
  Number(/^PPid:\s+(\d+)/m.exec(text(pid, 'status'))?.[1]) === process.pid ||
  text(pid, 'cmdline').includes(stackDir) ||
  text(pid, 'environ').includes(stackDir);

function text(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
