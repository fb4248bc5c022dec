import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerJson, ScriptedGateway, type Answer } from '../../test/scripted-gateway';
import { runCli } from '../program';

const yaml = 'name: up\nversion: 2\ntitle: Up\ndescription: Rises.\nentry: { long: close > open }\n';
const canonical = '{"description":"Rises.","entry":{"long":"close > open"},"name":"up","title":"Up","version":2}';
const stored = {
  name: 'up',
  version: 2,
  kind: 'rules',
  origin: 'stored',
  title: 'Up',
  description: 'Rises.\u001b[2J',
  works_when: 'In a rise.',
  source: null,
  parameters: [{ name: 'n', type: 'integer', min: 1, max: 9, step: 1, default: 3, description: 'Bars' }],
  constraints: ['n > 1'],
  tags: ['trend'],
  primary_tf: 'H1',
  context_tfs: ['D1'],
  content_hash: 'abc',
  created_at: '2024-02-01T00:00:00.000Z',
  definition: { name: 'up', version: 2, entry: { long: 'close > open' } },
};

describe('strategies', () => {
  let folder: string;
  let gateway: ScriptedGateway | undefined;
  let out: string;
  let err: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'barmill-strategies-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(async () => {
    await gateway?.stop();
    gateway = undefined;
  });

  function file(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** @param answer of the service; without it there is none */
  async function run(args: readonly string[], answer?: Answer): Promise<number> {
    gateway = answer && new ScriptedGateway(answer);
    const env = gateway ? { BARMILL_URL: await gateway.start(), BARMILL_KEY: 'k' } : {};
    out = '';
    err = '';
    return runCli(['strategies', ...args], {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      env,
      cwd: folder,
      now: () => 0,
      onInterrupt: () => () => undefined,
    });
  }

  const answering =
    (status: number, body: object): Answer =>
    (_, response) =>
      answerJson(response, status, body);

  it('are checked without any service, in the form in which the service answers', async () => {
    const path = file('up.yaml', yaml);
    expect(await run(['check', path, '--json'])).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      valid: true,
      errors: [],
      strategy: {
        name: 'up',
        kind: 'rules',
        content_hash: createHash('sha256').update(canonical).digest('hex'),
        definition: { entry: { long: 'close > open' } },
      },
    });
    expect(await run(['check', path])).toBe(0);
    expect(out).toMatch(/up\.yaml is valid: up v2, content hash [0-9a-f]{64}\n$/);
  });

  it('that are wrong end with 2, every fault with its place and a caret', async () => {
    const path = file('wrong.yaml', yaml.replace('name: up', 'name: sma-cross').replace('open }', 'opne }'));
    expect(await run(['check', path])).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/wrong\.yaml is no valid strategy document:\n {2}\/name: sma-cross is a built-in strategy/);
    expect(err).toMatch(/\/entry\/long: .*"opne".*\n {4}close > opne\n {12}\^/);
    expect(await run(['check', path, '--json'])).toBe(2);
    const { valid, errors, strategy } = JSON.parse(out) as Record<string, { code: string }[]>;
    expect([valid, errors.map(({ code }) => code), strategy]).toEqual([
      false,
      ['reserved_strategy_name', 'bad_expression'],
      null,
    ]);
    expect(await run(['check', file('cut.json', '{"name": 1,}')])).toBe(2);
    expect(err).toMatch(/cut\.json is not JSON:\n {2}line 1, column 12: expected a key/);
    expect(await run(['check', join(folder, 'none.yaml')])).toBe(2);
  });

  it('are pushed as the file is, and what became of them is said', async () => {
    const path = file('up.yaml', yaml);
    expect(await run(['push', path], answering(201, { ...stored, deduplicated: false }))).toBe(0);
    expect(gateway!.received).toMatchObject([{ method: 'POST', path: '/v1/strategies', body: yaml }]);
    expect(gateway!.received[0].headers['content-type']).toBe('application/yaml');
    expect(out).toBe('up v2: stored\n');
    await gateway!.stop();
    expect(await run(['push', path], answering(200, { ...stored, deduplicated: true }))).toBe(0);
    expect(out).toBe('up v2: unchanged\n');
    await gateway!.stop();
    const json = file('up.json', '{}');
    expect(await run(['push', json, '--json'], answering(201, { ...stored, deduplicated: false }))).toBe(0);
    expect(gateway!.received[0].headers['content-type']).toBe('application/json');
    expect(JSON.parse(out)).toEqual({ ...stored, deduplicated: false });
  });

  it.each([
    [409, 5],
    [422, 2],
    [413, 2],
    [403, 4],
  ])('that the service refuses with %i end with %i, with caret', async (status, code) => {
    const errors = [{ pointer: '/entry/long', code: 'x', detail: 'unknown "rsj"', rendering: 'rsj(close)\n^' }];
    const problem = { status, detail: 'Not valid: unknown "rsj"', code: 'some_problem', errors };
    expect(await run(['push', file('up.yaml', yaml)], answering(status, problem))).toBe(code);
    expect(err).toContain('Not valid: unknown "rsj"\n  /entry/long  unknown "rsj" (x)\n    rsj(close)\n    ^\n');
    expect(out).toBe('');
  });

  it('are shown with their document, and no control character of theirs reaches the terminal', async () => {
    expect(await run(['show', 'up', '--version', '2'], answering(200, stored))).toBe(0);
    expect(gateway!.received).toMatchObject([{ path: '/v1/strategies/up', query: { version: '2' } }]);
    expect(out).toMatch(/^up v2 \(rules, stored\): Up\nRises\. \[2J\n {2}works when: In a rise\.\n/);
    expect(out).not.toContain('source:');
    expect(out).toMatch(/^ {2}n +integer +1 +9 +1 +3 +Bars$/m);
    expect(out).toMatch(/^ {2}always: n > 1\n {2}made for H1, reads D1$/m);
    expect(out).toMatch(/^content hash +abc$/m);
    expect(out).toContain('\nname: up\nversion: 2\nentry:\n  long: close > open\n');
    expect(out).not.toContain('\u001b');
    await gateway!.stop();
    const builtin = { ...stored, kind: 'code', origin: 'builtin', definition: null, created_at: null };
    expect(await run(['show', 'up'], answering(200, builtin))).toBe(0);
    expect(gateway!.received[0].query).toEqual({});
    expect(out).toContain('It is code, and has no document.');
    await gateway!.stop();
    expect(await run(['show', 'nobodys'], answering(404, { detail: 'There is no strategy "nobodys".' }))).toBe(3);
  });

  it('are listed page by page with what they are', async () => {
    const answer: Answer = ({ query }, response) =>
      answerJson(response, 200, {
        data: [query.cursor === undefined ? stored : { ...stored, name: 'zz' }],
        next_cursor: query.cursor === undefined ? 'next' : null,
        has_more: query.cursor === undefined,
      });
    expect(await run(['list'], answer)).toBe(0);
    expect(out).toMatch(/^up v2 \(rules, stored\): Up\n[^]*^zz v2 \(rules, stored\): Up$/m);
    await gateway!.stop();
    expect(await run(['list', '--limit', '1', '--json'], answer)).toBe(0);
    expect(out).toBe(`${JSON.stringify(stored)}\n`);
    expect(err).toContain('--limit all');
  });
});
