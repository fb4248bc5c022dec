import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { lastLineOf } from './run-program.mjs';

/**
 * A process that does a piece of work for each line it is sent and answers with a line of JSON; its first line says
 * that it is ready. Everything it writes to standard error is kept for the reason of a failure.
 *
 * @returns {Promise<{ hello: object, ask(question: string): Promise<object>, close(): Promise<void> }>}
 * @throws with its last words when it ends before it answers
 */
export async function startRunner(program, args) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let words = '';
  child.stderr.on('data', (bytes) => (words = `${words}${bytes}`.slice(-10_000)));
  child.stdin.on('error', () => {});
  const ended = new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(lastLineOf(words) || `ended with ${signal ?? code}`));
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(await ended);
    return JSON.parse(value);
  };
  const hello = await answer();
  const ask = (question) => {
    child.stdin.write(`${question}\n`);
    return answer();
  };
  const close = async () => {
    child.stdin.end();
    await ended;
  };
  return { hello, ask, close };
}
