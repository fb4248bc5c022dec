import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 * @returns {Promise<{ code: number | null, output: string, lastLine: string }>} what it wrote to both streams; `code` is
 *   null where it could not be started
 */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
    child.once('error', ({ message }) => done({ code: null, output: message, lastLine: message }));
    child.once('close', (code) => done({ code, output, lastLine: lastLineOf(output) }));
  });
}

/** The last line that names an error, or where none does, the last one. */
export function lastLineOf(output) {
  const lines = output
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return lines.findLast((line) => /^[\w.]*Error\b[^:]*:/.test(line)) ?? lines.at(-1);
}
