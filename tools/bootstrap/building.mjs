import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { lockHash } from './installation.mjs';

const run = promisify(execFile);
const settings = ['nest-cli.json', '.swcrc', 'tsconfig.json'];

/** Whether `dist` was made from exactly these sources and is complete. */
export function isBuilt(root) {
  const files = sourceFiles(root);
  try {
    if (readFileSync(stampFile(root), 'utf8') !== buildStamp(root, files)) return false;
  } catch {
    return false;
  }
  return outputsOf(files).every((file) => existsSync(join(root, 'dist', file)));
}

/**
 * Compiles apps and libraries without their tests, one file to one file, copies the protos, and removes what belongs to
 * no source any more.
 * @throws with the compiler's words
 */
export async function buildDist(root, onProgress) {
  onProgress('building');
  const files = sourceFiles(root);
  const stamp = buildStamp(root, files);
  rmSync(stampFile(root), { force: true });
  await compile(root);
  copyProtos(root, files);
  removeStale(root, files);
  const missing = outputsOf(files).filter((file) => !existsSync(join(root, 'dist', file)));
  if (missing.length > 0) throw new Error(`The build did not make ${missing.join(', ')}`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile(root), stamp);
}

async function compile(root) {
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  try {
    await run(process.execPath, [nest, 'build', '--all'], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    throw new Error(`The build failed:\n${error.stdout ?? ''}${error.stderr ?? error.message}`, { cause: error });
  }
}

/** A hash over names and contents of everything that the build reads. */
function buildStamp(root, files) {
  const hash = createHash('sha256').update(lockHash(root));
  for (const file of [...settings, ...files]) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function sourceFiles(root) {
  return ['apps', 'libs']
    .flatMap((folder) => filesIn(root, folder))
    .filter((file) => /\.(ts|proto)$/.test(file) && !/\.(spec|d)\.ts$/.test(file))
    .filter((file) => !file.split(sep).includes('node_modules'))
    .filter((file) => ['src', 'proto'].includes(file.split(sep)[2]))
    .sort();
}

function outputsOf(files) {
  return files.map((file) => file.replace(/\.ts$/, '.js'));
}

function copyProtos(root, files) {
  for (const file of files.filter((name) => name.endsWith('.proto'))) {
    const target = join(root, 'dist', file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, file), target);
  }
}

function removeStale(root, files) {
  const known = new Set(outputsOf(files).flatMap((file) => [file, `${file}.map`]));
  for (const file of ['apps', 'libs'].flatMap((folder) => filesIn(join(root, 'dist'), folder))) {
    if (!known.has(file)) rmSync(join(root, 'dist', file));
  }
}

// Files below root/folder, as paths from root.
function filesIn(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(join(root, file)).isFile());
}

function stampFile(root) {
  return join(root, 'dist/.barmill-stamp');
}
