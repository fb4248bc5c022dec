import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { BarmillUnderTest } from './support/barmill-under-test';
import { longSeries } from './support/sweeps';

jest.setTimeout(180_000);

let barmill: BarmillUnderTest;
beforeAll(async () => {
  barmill = await BarmillUnderTest.start('python-client');
  await barmill.uploadBars(longSeries.timeframe, longSeries.bars, longSeries.seed);
});
afterAll(async () => await barmill.stop());

/** Runs the client's own tests; a line that asks for it kills the gateway. */
async function runPython(env: Record<string, string>): Promise<{ code: number | null; report: string; kills: number }> {
  const child = spawn('python3', ['-m', 'unittest', 'discover', '-v'], {
    cwd: join(process.cwd(), 'clients/python'),
    env: { ...process.env, ...env, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const kills: Promise<void>[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'kill gateway') kills.push(barmill.stack.kill('gateway'));
  });
  const [report, code] = await Promise.all([text(child.stderr), ended]);
  await Promise.all(kills);
  return { code, report, kills: kills.length };
}

it('passes the tests of the Python client, all of them', async () => {
  const { apiUrl, key } = barmill.stack;
  const { code, report, kills } = await runPython({ BARMILL_URL: apiUrl, BARMILL_KEY: key });
  if (code !== 0) throw new Error(report);
  expect(kills).toBe(1);
  expect(report).toMatch(/Ran \d{2} tests/);
  expect(report).not.toMatch(/skipped/);
});
