import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const fetchWithinMs = 300_000;

/** Where this machine's packages are unpacked: another release or processor gets another folder. */
export function releaseFolder(cacheDir) {
  let release = {};
  try {
    const lines = readFileSync('/etc/os-release', 'utf8').matchAll(/^(\w+)="?([^"\n]*)"?$/gm);
    release = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
  } catch {
    // Not a Linux with the file; the fetch will say so.
  }
  const name = [release.ID ?? process.platform, release.VERSION_ID ?? 'unknown', process.arch].join('-');
  return join(cacheDir, name);
}

/**
 * Fetches Debian packages and unpacks them side by side into `target`, installing nothing. Uses apt's own lists where
 * they know the packages; else, or where they are out of date, lists of its own in the cache, which need no root.
 * `target` appears complete or not at all.
 *
 * @param {{ packages: string[], target: string, onProgress?: (text: string) => void }} request
 * @throws when a package cannot be had; the message names every way that was tried
 */
export async function unpackDebianPackages({ packages, target, onProgress = () => {} }) {
  if (existsSync(target)) return;
  const work = `${target}.partial`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'tree'), { recursive: true });
  try {
    await download(packages, work, onProgress);
    await unpackAll(work);
    await addMissingLibraries(work);
    renameSync(join(work, 'tree'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Folders of shared libraries in an unpacked tree, for LD_LIBRARY_PATH; those of an installed machine are not there. */
export function libraryFolders(tree) {
  return ['usr/lib', 'lib'].flatMap((base) =>
    namesIn(join(tree, base))
      .filter((name) => name.endsWith('-linux-gnu') || name.includes('-linux-gnueabi'))
      .map((name) => join(tree, base, name)),
  );
}

async function download(packages, work, onProgress) {
  const tried = [];
  try {
    await apt(['download', ...packages], work, []);
    return;
  } catch (error) {
    tried.push(`apt-get download: ${reason(error)}`);
  }
  try {
    onProgress('reading package lists');
    const state = privateState(work);
    await apt(['update'], work, state);
    await apt(['download', ...packages], work, state);
  } catch (error) {
    tried.push(`apt-get update and download with lists of its own: ${reason(error)}`);
    throw new Error(tried.join('\n'), { cause: error });
  }
}

function privateState(work) {
  const lists = join(work, 'apt/lists');
  const cache = join(work, 'apt/cache');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  mkdirSync(join(cache, 'archives/partial'), { recursive: true });
  const settings = [`Dir::State::Lists=${lists}`, `Dir::Cache=${cache}`, 'APT::Update::Post-Invoke::='];
  return [...settings, 'APT::Update::Post-Invoke-Success::='].flatMap((setting) => ['-o', setting]);
}

function apt(args, cwd, options) {
  // The sandbox user of apt may not write into a folder of ours.
  const common = ['-o', 'Debug::NoLocking=1', '-o', 'APT::Sandbox::User=root', '-o', 'Acquire::Retries=2'];
  return run('apt-get', ['-qq', ...common, ...options, ...args], {
    cwd,
    timeout: fetchWithinMs,
    maxBuffer: 16 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' },
  });
}

async function unpackAll(work) {
  for (const name of namesIn(work).filter((each) => each.endsWith('.deb'))) {
    await run('dpkg-deb', ['-x', join(work, name), join(work, 'tree')]);
    rmSync(join(work, name));
  }
}

// Debian's Erlang needs a few libraries that nearly every machine has; where one is missing its package is added.
async function addMissingLibraries(work) {
  const missing = new Set();
  for (const file of programsIn(join(work, 'tree/usr/lib/erlang'))) {
    const { stdout } = await run('ldd', [file]).catch(() => ({ stdout: '' }));
    for (const [, library] of stdout.matchAll(/(\S+) => not found/g)) missing.add(library);
  }
  const packages = [...missing].map((library) => packageOf[library] ?? `(${library})`);
  const unknown = packages.filter((name) => name.startsWith('('));
  if (unknown.length > 0) throw new Error(`Erlang needs libraries that this machine lacks: ${unknown.join(', ')}`);
  if (packages.length === 0) return;
  await download(packages, work, () => {});
  await unpackAll(work);
}

const packageOf = {
  'libtinfo.so.6': 'libtinfo6',
  'libncursesw.so.6': 'libncursesw6',
  'libsystemd.so.0': 'libsystemd0',
  'libcrypto.so.3': 'libssl3',
  'libssl.so.3': 'libssl3',
  'libsctp.so.1': 'libsctp1',
  'libstdc++.so.6': 'libstdc++6',
  'libgcc_s.so.1': 'libgcc-s1',
  'libz.so.1': 'zlib1g',
  'libzstd.so.1': 'libzstd1',
};

function programsIn(erlang) {
  const emulator = namesIn(erlang).filter((name) => name.startsWith('erts-'));
  const programs = emulator.flatMap((name) =>
    ['beam.smp', 'erlexec', 'epmd'].map((file) => join(erlang, name, 'bin', file)),
  );
  const crypto = namesIn(join(erlang, 'lib')).filter((name) => name.startsWith('crypto-'));
  const modules = crypto.map((name) => join(erlang, 'lib', name, 'priv/lib/crypto.so'));
  return [...programs, ...modules].filter((file) => existsSync(file));
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function reason(error) {
  if (error.code === 'ENOENT') return 'there is no apt-get';
  const text = String(error.stderr ?? '').trim() || error.message;
  return text.split('\n').slice(-3).join(' ');
}
