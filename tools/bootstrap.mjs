import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildDist, isBuilt } from './bootstrap/building.mjs';
import { installPackages, isInstalled } from './bootstrap/installation.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { withLock } from './stack/lock.mjs';

const oldestNode = [20, 19];

/**
 * Makes a fresh clone usable: installs the packages of the lock file and builds, each only where something changed.
 * Writes to standard error alone. Several that run at the same time wait for one another.
 *
 * @param {{ root?: string, onProgress?: (text: string) => void }} options
 */
export async function bootstrap(options = {}) {
  requireNode();
  await ensureInstalled(options);
  await ensureBuilt(options);
}

/**
 * Installs what package-lock.json says, unless that has been done with this version of Node.
 * @returns {Promise<boolean>} whether it installed
 */
export function ensureInstalled({ root = projectRoot, onProgress = toStderr } = {}) {
  return once(root, isInstalled, installPackages, onProgress);
}

/**
 * Builds `dist`, unless it was made from exactly these sources.
 * @returns {Promise<boolean>} whether it built
 */
export function ensureBuilt({ root = projectRoot, onProgress = toStderr } = {}) {
  return once(root, isBuilt, buildDist, onProgress);
}

async function once(root, isDone, work, onProgress) {
  if (isDone(root)) return false;
  mkdirSync(join(root, '.cache'), { recursive: true });
  const onWait = (pid) => onProgress(`waiting for process ${pid}, which installs or builds here`);
  return withLock(
    join(root, '.cache/bootstrap.lock'),
    async () => {
      if (isDone(root)) return false;
      await work(root, onProgress);
      return true;
    },
    { onWait },
  );
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Error(`Node ${oldestNode.join('.')} or newer is needed, this is ${process.versions.node}`);
}

function toStderr(text) {
  process.stderr.write(`barmill: ${text}\n`);
}
