import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { guardProcess, releaseProcess } from './orphan-guard.mjs';
import { endProcess, isOurs, signalProcess } from './process-table.mjs';

const largestLogBytes = 20 * 1024 * 1024;

/**
 * Starts a child in a session of its own, so that Ctrl-C reaches only the supervisor, which ends its children in order.
 * The child's id is kept in `pidFile` while it runs; one left over there from a supervisor that was killed is ended
 * first. `marker` is a part of the command line that only this child of this checkout has.
 *
 * With `logFile` the child writes its output there itself; without, `child.stdout` and `child.stderr` are pipes.
 *
 * @returns {Promise<{ pid: number, child: import('node:child_process').ChildProcess,
 *   exited: Promise<{ code: number | null, signal: string | null }>, stop(): Promise<void>, kill(): Promise<void> }>}
 * @throws when the program cannot be started at all
 */
export async function launch({ command, args, cwd, env, uid, gid, pidFile, marker, logFile, stopSignal, graceMs }) {
  await endLeftover(pidFile);
  const log = logFile === undefined ? 'pipe' : openLog(logFile);
  const child = spawn(command, args, { cwd, env, uid, gid, detached: true, stdio: ['ignore', log, log] });
  if (typeof log === 'number') closeSync(log);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const { pid } = child;
  child.on('error', () => {});
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      releaseProcess(pid);
      forget(pidFile, pid);
      resolve({ code, signal });
    });
  });
  if (child.exitCode === null && child.signalCode === null) {
    guardProcess(pid, stopSignal);
    mkdirSync(dirname(pidFile), { recursive: true });
    writeFileSync(pidFile, JSON.stringify({ pid, marker, signal: stopSignal }));
  }
  return { pid, child, exited, ...endings(child, exited, stopSignal, graceMs) };
}

function endings(child, exited, stopSignal, graceMs) {
  const runs = () => child.exitCode === null && child.signalCode === null;
  return {
    async stop() {
      if (!runs()) return;
      child.kill(stopSignal);
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await exited;
      clearTimeout(timer);
    },
    async kill() {
      if (runs()) signalProcess(child.pid, 'SIGKILL');
      await exited;
    },
  };
}

/** Ends the process that `pidFile` names if it still runs and is ours, and removes the file. */
export async function endLeftover(pidFile) {
  const left = readPidFile(pidFile);
  if (left !== undefined && isOurs(left.pid, left.marker)) await endProcess(left.pid, left.signal, 5_000);
  rmSync(pidFile, { force: true });
}

/** Ends whatever the pid files of a folder name and is ours, all at once. */
export async function endLeftovers(folder) {
  let names = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  await Promise.all(names.filter((name) => name.endsWith('.pid')).map((name) => endLeftover(join(folder, name))));
}

function readPidFile(pidFile) {
  try {
    const { pid, marker, signal } = JSON.parse(readFileSync(pidFile, 'utf8'));
    return typeof marker === 'string' && marker !== '' ? { pid, marker, signal: signal ?? 'SIGTERM' } : undefined;
  } catch {
    return undefined;
  }
}

function forget(pidFile, pid) {
  if (readPidFile(pidFile)?.pid === pid) rmSync(pidFile, { force: true });
}

/** Opens a log for appending; one that has grown large becomes `<name>.1` first. */
export function openLog(logFile) {
  mkdirSync(dirname(logFile), { recursive: true });
  try {
    if (statSync(logFile).size > largestLogBytes) renameSync(logFile, `${logFile}.1`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return openSync(logFile, 'a', 0o600);
}

/** The last lines of a log, for a message that says why something did not start. */
export function logTail(logFile, lines = 20) {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(no log)';
  }
}
