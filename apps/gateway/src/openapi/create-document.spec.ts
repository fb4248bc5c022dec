import type { OpenAPIObject } from '@nestjs/swagger';
import { scopes } from '../auth/caller';
import { GatewayUnderTest } from '../../test/gateway-under-test';

let gateway: GatewayUnderTest;
let document: OpenAPIObject;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
  document = (await (await gateway.fetch('/openapi.json', { key: null })).json()) as OpenAPIObject;
});

afterAll(async () => await gateway.stop());

describe('the document of the API', () => {
  it('is OpenAPI 3.1 with the key as its security', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.security).toEqual([{ api_key: [] }]);
    expect(document.components?.securitySchemes).toMatchObject({ api_key: { type: 'http', scheme: 'bearer' } });
  });

  it('holds the routes of the API and no others', () => {
    const paths = Object.keys(document.paths);
    expect(paths.every((path) => path.startsWith('/v1/'))).toBe(true);
    expect(paths).toEqual(expect.arrayContaining(['/v1/backtests', '/v1/optimizations/{id}/events', '/v1/datasets']));
  });

  it('refers to nothing that it does not hold', () => {
    const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
    const missing = references.filter((reference) => !document.components?.schemas?.[reference.split('/').at(-1)!]);
    expect(references.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it('writes bounds as 3.1 does: exclusiveMinimum is a number', () => {
    expect(document.components?.schemas?.BacktestRequest).toMatchObject({
      additionalProperties: false,
      properties: { initial_balance: { exclusiveMinimum: 0, default: 10_000 } },
      required: ['strategy', 'symbol'],
    });
  });

  it('names each parameter once', () => {
    for (const item of Object.values(document.paths)) {
      for (const operation of [item.get, item.post]) {
        const names = (operation?.parameters ?? []).map((one) => ('name' in one ? one.name.toLowerCase() : ''));
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('says of every operation which scope its key needs', () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      (['get', 'post', 'patch', 'delete'] as const).flatMap((method) => {
        const operation = item[method];
        return operation ? [{ name: `${method} ${path}`, security: operation.security }] : [];
      }),
    );
    const scopeOf = ({ security }: (typeof operations)[number]) => security?.[0]?.api_key?.[0] ?? 'none';
    expect(operations.filter((one) => !(scopes as readonly string[]).includes(scopeOf(one)))).toEqual([]);
    expect(operations.filter(({ name }) => name.startsWith('get ')).map(scopeOf)).toContain('read');
  });

  it('says of every operation how it answers and how it refuses', () => {
    for (const item of Object.values(document.paths)) {
      for (const operation of [item.get, item.post, item.patch, item.delete]) {
        if (!operation) continue;
        expect(operation.summary).toBeTruthy();
        const statuses = Object.keys(operation.responses);
        expect(statuses).toEqual(expect.arrayContaining(['401', '422', '503']));
        expect(statuses.filter((status) => status.startsWith('2')).length).toBeGreaterThanOrEqual(1);
      }
    }
  });
});
