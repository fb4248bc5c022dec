import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run-program.mjs';

/**
 * Installs npm packages into a folder of their own, once. Packages that are compiled find Node's headers beside the Node
 * that runs, where it came with them.
 *
 * @param {{ folder: string, manifest: string, packages: string[], onProgress: (text: string) => void }} options
 *   `manifest`: a package.json that pins the packages
 * @returns {Promise<{ folder: string } | { reason: string }>}
 */
export async function nodeEnvironment({ folder, manifest, packages, onProgress }) {
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8'));
  const pinned = Object.fromEntries(packages.map((name) => [name, dependencies[name]]));
  const wanted = JSON.stringify({ private: true, dependencies: pinned, node: process.version }, null, 2);
  const stamp = join(folder, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { folder };
  onProgress(`installing ${packages.join(', ')} with npm`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), wanted);
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const { code, output } = await run('npm', args, { cwd: folder, env: { ...process.env, ...headers() } });
  if (code !== 0) return { reason: `not installed: ${errorOf(output)}` };
  writeFileSync(stamp, wanted);
  return { folder };
}

function headers() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/common.gypi')) ? { npm_config_nodedir: prefix } : {};
}

/** npm's own word: the line after its error code, which some begin with again. */
function errorOf(output) {
  const errors = [...output.matchAll(/^npm (?:error|ERR!) (.*)$/gm)].map(([, text]) => text);
  const told = errors.find((text) => !text.startsWith('code ')) ?? 'npm install failed';
  return told.replace(/^notarget /, '').replace(/\.$/, '');
}
