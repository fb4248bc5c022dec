import { closeSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, openLog } from './child.mjs';
import { readLines } from './log-lines.mjs';
import { isAlive } from './process-table.mjs';

const tailLines = 20;

/**
 * Starts a Node program and waits until `http://127.0.0.1:<httpPort>/health/ready` answers 200. Its lines go to
 * `logFile` and to `onLine`.
 *
 * @param {{ main: string, env: Record<string, string | undefined>, httpPort: number, pidFile: string, logFile: string,
 *   onLine?: (line: string) => void, readyWithinMs?: number, graceMs?: number, signal?: AbortSignal }} options `graceMs`:
 *   time between SIGTERM and SIGKILL; `signal`: ends a start that is under way
 * @returns {Promise<{ pid: number, exited: Promise<{ code: number | null, signal: string | null }>,
 *   stop(): Promise<void>, kill(): Promise<void> }>}
 * @throws with the last lines of its output when it ends or is not ready in time
 */
export async function startService(options) {
  const { main, env, httpPort, pidFile, logFile, signal, onLine = () => {} } = options;
  const { readyWithinMs = 60_000, graceMs = 15_000 } = options;
  signal?.throwIfAborted();
  const launched = await launch({
    command: process.execPath,
    args: ['--enable-source-maps', main],
    env,
    pidFile,
    marker: main,
    stopSignal: 'SIGTERM',
    graceMs,
  });
  const { pid, child, exited, stop, kill } = launched;
  const tail = collect(child, logFile, onLine);
  const giveUp = () => void kill();
  signal?.addEventListener('abort', giveUp);
  const outcome = await waitUntilReady(`http://127.0.0.1:${httpPort}/health/ready`, pid, readyWithinMs);
  signal?.removeEventListener('abort', giveUp);
  if (outcome === undefined) return { pid, exited, stop, kill };
  await kill();
  await tail.closed;
  throw new Error(`${outcome}; it said:\n${tail.lines.join('\n') || '(nothing)'}`);
}

function collect(child, logFile, onLine) {
  const log = openLog(logFile);
  const lines = [];
  const keep = (line) => {
    lines.push(line);
    if (lines.length > tailLines) lines.shift();
    writeSync(log, `${line}\n`);
    onLine(line);
  };
  readLines(child.stdout, keep);
  readLines(child.stderr, keep);
  const closed = new Promise((resolve) => {
    child.once('close', () => {
      closeSync(log);
      resolve();
    });
  });
  return { lines, closed };
}

// Gives why it is not ready, or nothing when it is.
async function waitUntilReady(url, pid, readyWithinMs) {
  const deadline = Date.now() + readyWithinMs;
  let last = 'no answer';
  while (Date.now() < deadline) {
    const status = await statusOf(url);
    if (!isAlive(pid)) return 'it ended before it was ready';
    if (status === 200) return undefined;
    if (status !== undefined) last = `status ${status}`;
    await sleep(40);
  }
  return `it was not ready within ${readyWithinMs / 1000} s (${url}: ${last})`;
}

/** Status of a GET, nothing where nobody answers within `timeoutMs`. */
export async function statusOf(url, timeoutMs = 2_000) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { connection: 'close' } });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}
