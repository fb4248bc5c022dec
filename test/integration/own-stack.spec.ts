import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunningStack, readConnection } from '../../tools/stack/connection.mjs';
import type { Stack } from '../../tools/stack/stack.mjs';
import { startStack } from '../../tools/stack/stack.mjs';

// Stands for every service: answers on its port, shows its environment, ends on request.
const service = `
  const { createServer } = require('node:http');
  if (process.env.BREAKS === process.env.SERVICE_NAME) { console.error('no luck today'); process.exit(3); }
  console.log(JSON.stringify({ level: 30, msg: 'listening' }));
  createServer((request, response) => response.end(JSON.stringify(process.env)))
    .listen(Number(process.env.HTTP_PORT), process.env.HTTP_HOST);
  process.on('SIGTERM', () => process.exit(0));`;

describe('the stack of a checkout', () => {
  let root: string;
  let stack: Stack | undefined;
  const start = async (extra: { env?: Record<string, string>; engines?: number } = {}) => {
    const servers = { databaseUrl: 'postgresql://db.test/barmill', rabbitmqUrl: 'amqp://mq.test' };
    stack = await startStack({ root, ...servers, ...extra });
    return stack;
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'barmill-stack-'));
    for (const app of ['results', 'gateway', 'optimizer', 'engine']) {
      mkdirSync(join(root, 'dist/apps', app, 'src'), { recursive: true });
      writeFileSync(join(root, 'dist/apps', app, 'src/main.js'), service);
    }
  });
  afterEach(async () => {
    await stack?.stop();
    stack = undefined;
    rmSync(root, { recursive: true, force: true });
  });

  it('gives each service what it needs, and the database to results alone', async () => {
    const { urls } = await start({ engines: 2 });
    const results = await environmentOf(urls.health.results);
    expect(results).toMatchObject({ DATABASE_URL: 'postgresql://db.test/barmill', GRPC_URL: urls.results });
    expect(results.BOOTSTRAP_KEY_SHA256).toMatch(/^[0-9a-f]{64}$/);
    const engine = await environmentOf(urls.health['engine-2']);
    expect(engine).toMatchObject({ RESULTS_URL: urls.results, WORKER_ID: 'engine-2', INTERACTIVE_SLOTS: '1' });
    expect(engine).toMatchObject({ RABBITMQ_URL: 'amqp://mq.test', HTTP_HOST: '127.0.0.1' });
    expect(engine).not.toHaveProperty('DATABASE_URL');
  });

  it('is found while it runs, by its file, and not afterwards', async () => {
    const { apiUrl, docsUrl, key } = await start();
    expect(await findRunningStack(root)).toEqual({ api: apiUrl, docs: docsUrl, key, pid: process.pid });
    await stack?.stop();
    expect(await findRunningStack(root)).toBeUndefined();
  });

  it('makes a key at the first start, for the owner only, and keeps key and address', async () => {
    const first = await start();
    expect(first.key).toMatch(/^bm_[\w-]{43}$/);
    expect(first.keyIsNew).toBe(true);
    expect(statSync(join(root, '.stack/connection.json')).mode & 0o777).toBe(0o600);
    await first.stop();
    expect(readConnection(join(root, '.stack'))).toMatchObject({ key: first.key, pid: null });
    const second = await start();
    expect([second.key, second.keyIsNew, second.apiUrl]).toEqual([first.key, false, first.apiUrl]);
  });

  it('does not start twice', async () => {
    await start();
    await expect(startStack({ root })).rejects.toThrow(`started by process ${process.pid}`);
  });

  it('starts a killed engine again', async () => {
    const { kill, whenUp, urls } = await start();
    const before = await whenUp('engine-1');
    await kill('engine-1');
    expect(await whenUp('engine-1')).not.toBe(before);
    expect(await environmentOf(urls.health['engine-1'])).toMatchObject({ WORKER_ID: 'engine-1' });
  });

  it('says what a service said that did not start, stops the others and can be started again', async () => {
    await expect(start({ env: { BREAKS: 'optimizer' } })).rejects.toThrow(
      /^optimizer did not start: .*\nno luck today$/,
    );
    expect(readFileSync(join(root, '.stack/logs/gateway.log'), 'utf8')).toContain('listening');
    await start();
    expect(stack?.processes.map(({ state }) => state)).toEqual(['up', 'up', 'up', 'up']);
  });
});

async function environmentOf(address: string): Promise<Record<string, string>> {
  return (await (await fetch(address)).json()) as Record<string, string>;
}
