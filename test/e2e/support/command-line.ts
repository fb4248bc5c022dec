import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** How a command line ended, and what it wrote. */
export interface CommandOutcome {
  readonly code: number | null;
  readonly output: string;
  readonly messages: string;
}

/**
 * Runs the command line as a process of its own, as a user does.
 * @param env beside the environment of the tests
 * @param onLine called with each line of standard output as it comes
 */
export async function barmill(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onLine: (line: string) => void = () => undefined,
): Promise<CommandOutcome> {
  const child = spawn(process.execPath, ['tools/barmill.mjs', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  createInterface({ input: child.stdout }).on('line', onLine);
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const [output, messages, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, messages };
}
