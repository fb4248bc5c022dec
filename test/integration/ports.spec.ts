import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allocatePorts, isFree } from '../../tools/stack/ports.mjs';

describe('ports of a checkout', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'barmill-ports-test-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are the same at every start', async () => {
    const file = join(folder, 'ports.json');
    const first = await allocatePorts({ file, names: ['api', 'database'] });
    expect(new Set(Object.values(first)).size).toBe(2);
    expect(await allocatePorts({ file, names: ['database', 'api'] })).toEqual(first);
  });

  it('give way, each for itself, when another process has taken one', async () => {
    const file = join(folder, 'ports.json');
    const first = await allocatePorts({ file, names: ['api', 'database'] });
    const stranger = await listen(first.api);
    const second = await allocatePorts({ file, names: ['api', 'database'] });
    expect(second.database).toBe(first.database);
    expect(second.api).not.toBe(first.api);
    expect(await isFree(first.api)).toBe(false);
    await close(stranger);
  });

  it('differ between checkouts that choose at the same time, even where both prefer one', async () => {
    const preferred = { api: await freePort() };
    const chosen = await Promise.all(
      ['a', 'b', 'c'].map((name) => allocatePorts({ file: join(folder, name), names: ['api', 'broker'], preferred })),
    );
    const all = chosen.flatMap((ports) => Object.values(ports));
    expect(new Set(all).size).toBe(6);
    expect(all).toContain(preferred.api);
  });
});

async function freePort(): Promise<number> {
  const server = await listen(0);
  const { port } = server.address() as AddressInfo;
  await close(server);
  return port;
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
