import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startTime } from './process-table.mjs';

/**
 * Takes a lock that is a file with the holder's process id and start time. One whose holder is gone is taken over.
 * @returns {{ release(): void } | { holder: number }} `holder`, a process id, when another has it
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, startedAt: startTime(process.pid) });
  // Linked into place, so that nobody ever reads a lock without its text.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (link(draft, file)) return { release: () => rmSync(file, { force: true }) };
      const holder = holderOf(file);
      if (holder !== undefined) return { holder };
      setAside(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`${file} cannot be taken: other processes make it again and again`);
}

/** The process that holds the lock, if it lives. */
export function holderOf(file) {
  const { pid, startedAt } = readLock(file);
  return isAlive(pid) && startTime(pid) === startedAt ? pid : undefined;
}

/** Runs `work` while holding the lock, waiting for another holder first. `onWait(pid)` is told once. */
export async function withLock(file, work, { onWait = () => {}, timeoutMs = 600_000 } = {}) {
  const deadline = Date.now() + timeoutMs;
  let told = false;
  for (;;) {
    const lock = tryLock(file);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!told) onWait(lock.holder);
    told = true;
    if (Date.now() > deadline) {
      throw new Error(`Process ${lock.holder} has held ${file} for more than ${timeoutMs / 1000} s`);
    }
    await sleep(100);
  }
}

function link(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

// Between reading a stale lock and removing it another process may have put its own there: what was taken away is
// looked at again, and given back when it lives.
function setAside(file) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside) !== undefined) link(aside, file);
  rmSync(aside, { force: true });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
