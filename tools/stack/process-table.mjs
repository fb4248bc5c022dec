import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const onLinux = process.platform === 'linux';

/** Whether a process with this id runs. One that has ended and waits to be reaped does not. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (!onLinux) return true;
  const state = statFields(pid)[0];
  return state !== undefined && state !== 'Z';
}

/** When the process started, in words that only mean something when compared; empty where there is no such process. */
export function startTime(pid) {
  if (onLinux) return statFields(pid)[19] ?? '';
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

// Fields of /proc/<pid>/stat from the third, the state, on. The second, the name in brackets, may hold anything.
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Command line of a process, its arguments joined by blanks; empty where there is no such process. */
export function commandLine(pid) {
  try {
    if (onLinux) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Whether the process lives and its command line has `marker` in it: ids are given again, markers are not. */
export function isOurs(pid, marker) {
  return isAlive(pid) && commandLine(pid).includes(marker);
}

/** Sends a signal; a process that is gone already is no error. */
export function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Resolves with true once the process is gone, with false after `timeoutMs`. */
export async function waitUntilGone(pid, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Ends a process: `signal`, then SIGKILL for one that still lives after `graceMs`. */
export async function endProcess(pid, signal, graceMs) {
  signalProcess(pid, signal);
  if (await waitUntilGone(pid, graceMs)) return;
  signalProcess(pid, 'SIGKILL');
  await waitUntilGone(pid, 5_000);
}
