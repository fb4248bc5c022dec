import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs a script of this folder with Node from the checkout's root; its standard output, or an error with what it said. */
export async function runScript(script: string, args: readonly string[], input = ''): Promise<string> {
  const child = spawn(process.execPath, [`test/e2e/support/${script}`, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const [output, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}:\n${complaint}`);
  return output;
}
