import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './process-table.mjs';
import { statusOf } from './service.mjs';

/** Where a stack says how it is reached: `{ api, docs, key, pid }`, for its owner only. */
export function connectionFile(stackDir) {
  return join(stackDir, 'connection.json');
}

/**
 * The key of the local stack, made at the first start and the same ever after.
 * @returns {{ key: string, sha256: string, isNew: boolean }} `sha256` in hexadecimal, as the results service knows it
 */
export function ensureKey(stackDir) {
  const kept = readConnection(stackDir);
  const isNew = typeof kept.key !== 'string';
  const key = isNew ? `bm_${randomBytes(32).toString('base64url')}` : kept.key;
  if (isNew) writeConnection(stackDir, { ...kept, key });
  return { key, sha256: createHash('sha256').update(key).digest('hex'), isNew };
}

/** Says that the stack is up. */
export function announce(stackDir, { api, docs }) {
  writeConnection(stackDir, { ...readConnection(stackDir), api, docs, pid: process.pid });
}

/** Says that it is not. Address and key stay: the next start has the same. */
export function withdraw(stackDir) {
  writeConnection(stackDir, { ...readConnection(stackDir), pid: null });
}

/** What the file of a stack says, whether that stack is up or not; an empty object where there was never one. */
export function readConnection(stackDir) {
  try {
    const connection = JSON.parse(readFileSync(connectionFile(stackDir), 'utf8'));
    return typeof connection === 'object' && connection !== null ? connection : {};
  } catch {
    return {};
  }
}

/**
 * The stack of the checkout at `root`, if one is up: its supervisor lives and its API answers.
 * @returns {Promise<{ api: string, docs: string, key: string, pid: number } | undefined>}
 */
export async function findRunningStack(root) {
  const connection = readConnection(join(root, '.stack'));
  if (!isAlive(connection.pid)) return undefined;
  return (await statusOf(`${connection.api}/health/live`)) === 200 ? connection : undefined;
}

function writeConnection(stackDir, connection) {
  mkdirSync(stackDir, { recursive: true });
  const file = connectionFile(stackDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}
