import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const sampleEveryMs = 50;
/** What the gateway has for collecting, and the system for taking pages back. */
const settleMs = 750;

/** Resident memory of a process, MiB, and its processor seconds. Linux alone tells them this way. */
export class ProcessMemory {
  #pid;
  #timer;
  #peak = 0;

  constructor(pid) {
    this.#pid = pid;
  }

  get residentMib() {
    const [, kib] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.#pid}/status`, 'utf8'));
    return Number(kib) / 1024;
  }

  get processorSeconds() {
    const fields = readFileSync(`/proc/${this.#pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  /** What it holds once everything is collected that nothing needs. */
  async settledMib() {
    process.kill(this.#pid, 'SIGUSR2');
    await pause(settleMs);
    return this.residentMib;
  }

  /** Begins to look for the most. */
  watch() {
    this.#peak = this.residentMib;
    this.#timer = setInterval(() => (this.#peak = Math.max(this.#peak, this.residentMib)), sampleEveryMs);
  }

  /** The most that was seen since `watch`. */
  peakMib() {
    clearInterval(this.#timer);
    return this.#peak;
  }
}
