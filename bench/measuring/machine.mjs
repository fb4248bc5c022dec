import { arch, cpus, platform, totalmem } from 'node:os';

/** What the figures hang on, without the machine's name. */
export function machine() {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory_gib: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
}

/** One line of it. */
export function machineLine({ cpu, cores, memory_gib: memory, system, node }) {
  return `${cpu}, ${cores} cores, ${memory} GiB, ${system}, Node ${node}`;
}
