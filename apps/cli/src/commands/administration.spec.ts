import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../test/run-command';
import { answerJson, type Answer } from '../../test/scripted-gateway';

const answering =
  (status: number, body: object): Answer =>
  (_, response) =>
    answerJson(response, status, body);
const page = (...data: object[]): Answer => answering(200, { data, next_cursor: null, has_more: false });

const key = {
  ...{ id: 'k1', name: 'nightly', prefix: 'bm_abc', scopes: ['read', 'run'], status: 'active' },
  ...{ requests_per_minute: 600, cpu_seconds_per_day: null, cpu_seconds_today: 1.25 },
  ...{ created_at: '2026-01-01T00:00:00Z', expires_at: null, revoked_at: null, last_used_at: '2026-01-02T10:30:00Z' },
};
const webhook = {
  ...{ id: 'w1', url: 'https://example.com/x', events: ['optimization.completed'], description: '' },
  ...{ is_enabled: false, disabled_reason: 'gone', failures_in_a_row: 3, created_at: '2026-01-01T00:00:00Z' },
};

describe('keys', () => {
  it('puts a new key alone on stdout, so that it can be piped, and what it may do on stderr', async () => {
    const args = ['keys', 'create', 'nightly', '--scope', 'read', '--scope', 'run', '--requests-per-minute', '600'];
    const made = answering(201, { ...key, key: 'bm_secret' });
    const { code, out, err, received } = await runCommand(args, made);
    expect([code, out]).toEqual([0, 'bm_secret\n']);
    expect(err).toContain('Key k1 (nightly; read, run)');
    expect(err).not.toContain('bm_secret');
    expect(received[0].path).toBe('/v1/api-keys');
    expect(JSON.parse(received[0].body)).toEqual({
      ...{ name: 'nightly', scopes: ['read', 'run'], requests_per_minute: 600 },
    });
    const json = await runCommand([...args, '--json'], made);
    expect(JSON.parse(json.out)).toMatchObject({ id: 'k1', key: 'bm_secret' });
  });

  it('says how to come by a key whose answer was lost, and puts nothing on stdout', async () => {
    const { code, out, err } = await runCommand(['keys', 'create', 'n', '--scope', 'read'], answering(201, key));
    expect([code, out]).toEqual([7, '']);
    expect(err).toContain('barmill keys rotate k1');
  });

  it('are replaced, with an overlap if one is asked for', async () => {
    const made = answering(201, { ...key, id: 'k2', key: 'bm_next' });
    const { out, received } = await runCommand(['keys', 'rotate', 'k1', '--overlap', '3600'], made);
    expect(out).toBe('bm_next\n');
    expect(received).toMatchObject([{ method: 'POST', path: '/v1/api-keys/k1/rotate', body: '{"overlap_s":3600}' }]);
    expect((await runCommand(['keys', 'rotate', 'k1'], made)).received[0].body).toBe('{}');
  });

  it('are ended, each that is named', async () => {
    const { out, received } = await runCommand(
      ['keys', 'revoke', 'k1', 'k/2'],
      answering(200, { ...key, status: 'revoked' }),
    );
    expect(out).toBe('key k1 (nightly): revoked\n'.repeat(2));
    expect(received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /v1/api-keys/k1',
      'GET /v1/api-keys/k1',
      'DELETE /v1/api-keys/k%2F2',
      'GET /v1/api-keys/k%2F2',
    ]);
  });

  it('are listed with their limits', async () => {
    const { out } = await runCommand(['keys', 'list'], page(key));
    expect(out).toMatch(/^k1 +nightly +bm_abc +read,run +active +600 +1\.3 +– +2026-01-02 10:30 +–$/m);
  });
});

describe('webhooks', () => {
  it('puts the secret of a new one alone on stdout', async () => {
    const args = ['webhooks', 'add', webhook.url, '--event', 'optimization.completed'];
    const { out, err, received } = await runCommand(args, answering(201, { ...webhook, secret: 'whsec_x' }));
    expect(out).toBe('whsec_x\n');
    expect(err).toContain('Webhook w1');
    expect(JSON.parse(received[0].body)).toEqual({ url: webhook.url, events: ['optimization.completed'] });
  });

  it('are listed, and say why they are disabled', async () => {
    const { out } = await runCommand(['webhooks', 'list'], page(webhook));
    expect(out).toMatch(/^w1 +https:\/\/example\.com\/x +optimization\.completed +disabled: gone$/m);
  });

  it('are changed in what is named, and in nothing when nothing is', async () => {
    const enabled = answering(200, { ...webhook, is_enabled: true });
    const { out, received } = await runCommand(['webhooks', 'edit', 'w1', '--enable'], enabled);
    expect(out).toMatch(/^state +enabled$/m);
    expect(received).toMatchObject([{ method: 'PATCH', path: '/v1/webhooks/w1', body: '{"is_enabled":true}' }]);
    const off = await runCommand(['webhooks', 'edit', 'w1', '--disable'], enabled);
    expect(off.received[0].body).toBe('{"is_enabled":false}');
    expect((await runCommand(['webhooks', 'edit', 'w1'], enabled)).code).toBe(2);
    expect((await runCommand(['webhooks', 'edit', 'w1', '--enable', '--disable'], enabled)).code).toBe(2);
  });

  it('are removed', async () => {
    const { out, received } = await runCommand(
      ['webhooks', 'remove', 'w1'],
      (_, response) => void response.writeHead(204).end(),
    );
    expect(out).toBe('webhook w1: removed\n');
    expect(received).toMatchObject([{ method: 'DELETE', path: '/v1/webhooks/w1' }]);
  });

  it('tell what became of their messages, and send one again', async () => {
    const delivery = {
      ...{ id: 'd1', message_id: 'msg_1', event: 'optimization.completed', status: 'failed', attempts: 9 },
      ...{ next_attempt_at: null, response_status: 500, error: 'answered 500', created_at: '2026-01-01T00:00:00Z' },
    };
    const list = await runCommand(['webhooks', 'deliveries', 'w1'], page(delivery));
    expect(list.out).toMatch(/^d1 +optimization\.completed +failed +9 +500 +– +2026-01-01 +answered 500$/m);
    const again = await runCommand(
      ['webhooks', 'redeliver', 'w1', 'd1'],
      answering(202, { ...delivery, status: 'pending' }),
    );
    expect(again.out).toBe('delivery d1 (optimization.completed): pending\n');
    expect(again.received).toMatchObject([{ method: 'POST', path: '/v1/webhooks/w1/deliveries/d1/redeliver' }]);
  });
});

describe('settings', () => {
  const settings = answering(200, { risk_free_rate: 0.02 });

  it('are shown, all or one by itself', async () => {
    expect((await runCommand(['settings', 'get'], settings)).out).toBe('risk_free_rate  0.02\n');
    expect((await runCommand(['settings', 'get', 'risk_free_rate'], settings)).out).toBe('0.02\n');
    const { code, err } = await runCommand(['settings', 'get', 'constructor'], settings);
    expect(code).toBe(2);
    expect(err).toContain('there are: risk_free_rate');
  });

  it('are set, and taken back by null', async () => {
    const { received } = await runCommand(['settings', 'set', 'risk_free_rate=0.02'], settings);
    expect(received).toMatchObject([{ method: 'PATCH', path: '/v1/settings', body: '{"risk_free_rate":0.02}' }]);
    expect(received[0].headers['if-match']).toBe('*');
    const back = await runCommand(['settings', 'set', 'risk_free_rate=null'], settings);
    expect(back.received[0].body).toBe('{"risk_free_rate":null}');
  });
});

describe('instruments', () => {
  const acme = {
    ...{ symbol: 'ACME', description: 'Acme', quote_currency: 'USD', base_currency: 'ACME', pip_size: 0.01 },
    ...{ contract_size: 1, min_lot: 1, max_lot: 100, lot_step: 1, leverage: 5, spread_pips: null },
  };

  it('are listed and shown', async () => {
    const list = await runCommand(['instruments', 'list'], answering(200, { data: [acme] }));
    expect(list.out).toMatch(/^ACME +Acme +USD +0\.01 +1 +1 to 100 by 1 +5 +–$/m);
    const show = await runCommand(['instruments', 'show', 'acme'], answering(200, acme));
    expect(show.received[0].path).toBe('/v1/instruments/acme');
    expect(show.out).toMatch(/^pip_size +0\.01$/m);
    expect(show.out).not.toContain('spread_pips');
  });

  it('are added from a file in YAML', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'barmill-instruments-'));
    try {
      const file = join(folder, 'acme.yaml');
      writeFileSync(file, 'symbol: ACME\npip_size: 0.01\n');
      const { received } = await runCommand(['instruments', 'add', file], answering(201, acme));
      expect(received).toMatchObject([{ method: 'POST', path: '/v1/instruments' }]);
      expect(JSON.parse(received[0].body)).toEqual({ symbol: 'ACME', pip_size: 0.01 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('workers are shown with what they compute and what waits', async () => {
  const workers = {
    data: [
      {
        ...{ id: 'engine-1', engine_version: '1', sweep_slots: 2, interactive_slots: 1, busy_slots: 1 },
        last_seen_at: '2026-01-01T00:00:05Z',
        running: [{ type: 'optimization', run_id: 'o1', combinations: 1500, attempt: 2, dispatched_at: '' }],
      },
    ],
    waiting: [{ work_class: 'sweep', chunks: 3, combinations: 4500, oldest_since: '2026-01-01T00:00:01Z' }],
  };
  const { out } = await runCommand(['workers'], answering(200, workers));
  expect(out).toMatch(/^engine-1 +1 +2 +1 +1 +2026-01-01 00:00:05$/m);
  expect(out).toMatch(/^optimization +o1 +1,500 +2 +engine-1$/m);
  expect(out).toMatch(/^sweep +3 +4,500 +2026-01-01 00:00:01$/m);
});
