import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayConfig } from '../gateway.config';
import { sendMessage } from './send-message';
import { ForbiddenAddress, WebhookAddress } from './webhook-address';

type Answer = 'yes' | 'no';
const addresses = (http: Answer = 'no', local: Answer = 'no'): WebhookAddress =>
  new WebhookAddress({ WEBHOOK_ALLOW_HTTP: http, WEBHOOK_ALLOW_PRIVATE: local } as GatewayConfig);

describe('the address of a webhook', () => {
  it.each([
    'http://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'example.com',
    'https://user@example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
  ])('is not %s', (url) => {
    expect(() => addresses().parse(url)).toThrow(ForbiddenAddress);
  });

  it('may be http, or one of this very network, where a setting says so', async () => {
    expect(addresses('yes').parse('http://example.com/').href).toBe('http://example.com/');
    await expect(addresses('yes').resolve('http://localhost/', 5_000)).rejects.toThrow(ForbiddenAddress);
    const { address } = await addresses('yes', 'yes').resolve('http://127.0.0.1/', 5_000);
    expect(address).toBe('127.0.0.1');
  });
});

describe('a message', () => {
  let server: Server;
  let port: number;
  const hosts: (string | undefined)[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      hosts.push(request.headers.host);
      if (request.url === '/silent') return;
      response.end(request.url === '/long' ? 'x'.repeat(1_000_000) : 'ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = async (path: string, timeoutMs = 5_000) =>
    await sendMessage(
      { url: new URL(`http://hook.invalid:${port}${path}`), address: '127.0.0.1', family: 4 },
      '{}',
      { 'webhook-id': 'msg' },
      timeoutMs,
    );

  it('goes to the address that was judged, whatever the name stands for, under that name', async () => {
    expect(await send('/')).toEqual({ status: 200 });
    expect(hosts).toEqual([`hook.invalid:${port}`]);
  });

  it('fails when no answer comes in time, or one that is too long', async () => {
    await expect(send('/silent', 50)).rejects.toThrow('no answer in 50 ms');
    await expect(send('/long')).rejects.toThrow(/longer than 65536 bytes/);
  });
});
