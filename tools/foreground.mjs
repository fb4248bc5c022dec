import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const forwarded = ['SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the foreground: it has our terminal, and Ctrl-C is its own to answer (the terminal sends it to both).
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, stdio?: import('node:child_process').StdioOptions }} options
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export async function runInForeground(command, args, { cwd, env = process.env, stdio = 'inherit' } = {}) {
  const child = spawn(command, args, { cwd, env, stdio });
  const ignore = () => {};
  const forward = (signal) => void child.kill(signal);
  process.on('SIGINT', ignore);
  for (const signal of forwarded) process.on(signal, forward);
  try {
    const [code, signal] = await new Promise((done, failed) => {
      child.once('close', (...end) => done(end)).once('error', failed);
    });
    return signal === null ? code : 128 + constants.signals[signal];
  } finally {
    process.off('SIGINT', ignore);
    for (const signal of forwarded) process.off(signal, forward);
  }
}
