import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether node_modules is what this lock file asks for, installed with this version of Node. */
export function isInstalled(root) {
  const stamp = readStamp(root);
  if (stamp === installationStamp(root)) return true;
  if (stamp !== undefined && stamp.startsWith(lockHash(root))) return false;
  // Somebody ran npm by hand: its own record of what it installed tells whether anything is left to do.
  if (!isInstalledByNpm(root)) return false;
  writeFileSync(stampFile(root), installationStamp(root));
  return true;
}

/** Installs with `npm ci`. Its output goes to standard error. */
export async function installPackages(root, onProgress) {
  onProgress('installing packages');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 2, 2] });
  const code = await new Promise((done, failed) => child.once('close', done).once('error', failed));
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}`);
  writeFileSync(stampFile(root), installationStamp(root));
}

/** What an installation depends on: lock file, version of Node, processor. */
export function installationStamp(root) {
  return `${lockHash(root)} ${process.version} ${process.platform}-${process.arch}`;
}

/** SHA-256 of package-lock.json in hexadecimal. */
export function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalledByNpm(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  delete wanted[''];
  // Packages for other platforms are in the lock file and not on this disk.
  const isThere = ([place, { version, optional }]) =>
    place in installed ? installed[place].version === version : optional === true;
  return Object.entries(wanted).every(isThere) && Object.keys(installed).every((place) => place in wanted);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function stampFile(root) {
  return join(root, 'node_modules/.barmill-stamp');
}

function readStamp(root) {
  try {
    return readFileSync(stampFile(root), 'utf8');
  } catch {
    return undefined;
  }
}
