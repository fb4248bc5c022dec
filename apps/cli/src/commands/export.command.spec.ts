import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScriptedGateway, type Answer } from '../../test/scripted-gateway';
import { runCli } from '../program';

const id = '0193abcd-0000-7000-8000-000000000001';

describe('barmill export', () => {
  let gateway: ScriptedGateway;
  let cwd: string;
  let messages: string;
  beforeEach(() => (cwd = mkdtempSync(join(tmpdir(), 'barmill-export-'))));
  afterEach(async () => {
    await gateway.stop();
    rmSync(cwd, { recursive: true });
  });

  async function run(args: readonly string[], answer: Answer): Promise<number> {
    gateway = new ScriptedGateway(answer);
    const env = { BARMILL_URL: await gateway.start(), BARMILL_KEY: 'k' };
    messages = '';
    const stream = { write: (text: string) => (messages += text) };
    const io = { stdout: stream, stderr: stream, env, cwd, now: () => 0, onInterrupt: () => () => undefined };
    return await runCli(['export', ...args], io);
  }
  const rows: Answer = (_, response) => response.writeHead(200, { 'content-type': 'text/csv' }).end('a,b\r\n1,2\r\n');

  it('writes the file in the format that its name ends with', async () => {
    const filter = ['--filter', 'rank <= 10', '--order-by', 'rank'];
    expect(await run(['results', id, '-o', 'top.parquet', ...filter], rows)).toBe(0);
    expect(readFileSync(join(cwd, 'top.parquet'), 'utf8')).toBe('a,b\r\n1,2\r\n');
    expect(gateway.received[0]).toMatchObject({
      path: `/v1/optimizations/${id}/results/export`,
      query: { format: 'parquet', filter: 'rank <= 10', order_by: 'rank' },
    });
  });

  it('leaves no file behind where the answer breaks off', async () => {
    const broken: Answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' }).write('a,b\r\n');
      setImmediate(() => response.destroy());
    };
    expect(await run(['trades', id, '-o', 'trades.csv'], broken)).toBe(7);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it.each([
    [['results', '-o', 'x.csv'], 'Expected the id of the run whose results'],
    [['backtests', id, '-o', 'x.csv'], 'backtests take no id'],
    [['backtests', '-o', 'x.xlsx'], 'does not tell a format'],
    [['backtests'], '--output'],
    [['everything', '-o', 'x.csv'], 'backtests, optimizations, results, trades, equity'],
  ])('%p is refused as a wrong use', async (args, message) => {
    expect(await run(args, rows)).toBe(2);
    expect(messages).toContain(message);
    expect(gateway.received).toEqual([]);
  });
});
