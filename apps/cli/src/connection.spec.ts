import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveConnection } from './connection';

describe('resolveConnection', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'barmill-cli-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const stack = (content: string): string => {
    mkdirSync(join(root, '.stack'), { recursive: true });
    writeFileSync(join(root, '.stack', 'connection.json'), content);
    const inner = join(root, 'a', 'b');
    mkdirSync(inner, { recursive: true });
    return inner;
  };
  const local = JSON.stringify({ api: 'http://127.0.0.1:4000', key: 'local' });

  it('reads .stack/connection.json of a parent folder when nothing else is given', () => {
    expect(resolveConnection({ env: {}, cwd: stack(local) })).toEqual({ url: 'http://127.0.0.1:4000', key: 'local' });
  });

  it('takes the environment before the file', () => {
    const env = { BARMILL_URL: 'http://env:1', BARMILL_KEY: 'env' };
    expect(resolveConnection({ env, cwd: stack(local) })).toEqual({ url: 'http://env:1', key: 'env' });
  });

  it('takes flags before the environment', () => {
    const env = { BARMILL_URL: 'http://env:1', BARMILL_KEY: 'env' };
    writeFileSync(join(root, 'key'), 'flag\n');
    expect(resolveConnection({ url: 'http://flag:2/', keyFile: 'key', env, cwd: root })).toEqual({
      url: 'http://flag:2',
      key: 'flag',
    });
  });

  it("never sends the file's key to another address than the file's", () => {
    const cwd = stack(local);
    expect(() => resolveConnection({ url: 'http://elsewhere:1', env: {}, cwd })).toThrow(
      expect.objectContaining({ exitCode: 4, message: expect.stringContaining('http://elsewhere:1') }),
    );
    expect(resolveConnection({ url: 'http://127.0.0.1:4000/v1/', env: {}, cwd }).key).toBe('local');
  });

  it('says where it looked when there is no address', () => {
    expect(() => resolveConnection({ env: {}, cwd: root })).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining(root) }),
    );
  });

  it.each([['ftp://x'], ['localhost:3000'], ['nonsense']])('refuses the address %s', (url) => {
    expect(() => resolveConnection({ url, env: { BARMILL_KEY: 'k' }, cwd: root })).toThrow(/http\(s\):\/\/host:port/);
  });

  it('names the file that is broken', () => {
    const cwd = stack('{"api": 7}');
    expect(() => resolveConnection({ env: {}, cwd })).toThrow(/connection\.json: expected strings "api" and "key"/);
  });
});
