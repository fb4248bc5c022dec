import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run-program.mjs';

const python = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python';

/**
 * Makes a virtual environment of `python3` and installs packages into it, each only once. Wheels only: what would have to
 * be compiled counts as not to be had.
 *
 * @param {{ folder: string, requirements: string, packages: string[], onProgress: (text: string) => void }} options
 *   `requirements`: a file that pins the packages
 * @returns {Promise<{ program: string } | { reason: string }>} the environment's python, or why there is none
 */
export async function pythonEnvironment({ folder, requirements, packages, onProgress }) {
  const program = join(folder, python);
  const stamp = join(folder, `.has-${packages.join('-')}`);
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(program) && readOrNothing(stamp) === wanted) return { program };
  onProgress(`installing ${packages.join(', ')} with pip`);
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(program)) {
    const made = await run('python3', ['-m', 'venv', folder]);
    if (made.code !== 0) return { reason: withoutVenv(made) };
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
  const installed = await run(program, [...pip, '--constraint', requirements, ...packages]);
  if (installed.code !== 0) return { reason: `not installed: ${installed.lastLine}` };
  writeFileSync(stamp, wanted);
  return { program };
}

function withoutVenv({ code, output }) {
  if (code === null) return 'not installed: there is no python3 on this machine';
  if (/ensurepip/.test(output)) return 'not installed: python3 has no venv module (Debian: package python3-venv)';
  return `not installed: python3 -m venv ended with ${code}`;
}

function readOrNothing(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
