import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ensureBuilt, ensureInstalled } from '../../tools/bootstrap.mjs';

interface NestSettings {
  projects: Record<string, unknown>;
}

const repository = resolve(__dirname, '../..');

describe('the installation', () => {
  it('is left alone where npm has installed what the lock file asks for', async () => {
    const root = emptyProject();
    const kept = { 'node_modules/kept': { version: '1.0.0' } };
    const elsewhere = { 'node_modules/other-platform': { version: '2.0.0', optional: true } };
    write(root, 'package-lock.json', JSON.stringify({ packages: { '': {}, ...kept, ...elsewhere } }));
    write(root, 'node_modules/.package-lock.json', JSON.stringify({ packages: kept }));
    expect(await ensureInstalled({ root })).toBe(false);
    expect(existsSync(join(root, 'node_modules/.barmill-stamp'))).toBe(true);
    rmSync(root, { recursive: true });
  });

  it('is made anew when the lock file has changed', async () => {
    const root = emptyProject();
    const said: string[] = [];
    const onProgress = (text: string) => void said.push(text);
    const lock = {
      name: 'empty',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': { name: 'empty', version: '1.0.0' } },
    };
    write(root, 'package.json', JSON.stringify({ name: 'empty', version: '1.0.0' }));
    write(root, 'package-lock.json', JSON.stringify(lock));
    mkdirSync(join(root, 'node_modules'));
    write(root, 'node_modules/.barmill-stamp', 'of another lock file');
    write(root, 'node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/gone': {} } }));
    expect(await ensureInstalled({ root, onProgress })).toBe(true);
    expect(said).toEqual(['installing packages']);
    expect(await ensureInstalled({ root, onProgress })).toBe(false);
    rmSync(root, { recursive: true });
  }, 60_000);
});

describe('the build', () => {
  it('is made once for the same sources, also when two ask at the same time', async () => {
    const root = projectWithLibrary();
    const built = await Promise.all([ensureBuilt(quiet(root)), ensureBuilt(quiet(root))]);
    expect(built.filter((value) => value)).toHaveLength(1);
    expect(await ensureBuilt(quiet(root))).toBe(false);
    rmSync(root, { recursive: true });
  }, 60_000);

  it('rewrites aliases, brings the protos along and leaves tests out', async () => {
    const root = projectWithLibrary();
    await ensureBuilt(quiet(root));
    expect(readFileSync(join(root, 'dist/libs/storage/src/index.js'), 'utf8')).toContain(
      'require("../../contracts/src");',
    );
    expect(existsSync(join(root, 'dist/libs/contracts/proto/some/v1/some.proto'))).toBe(true);
    expect(existsSync(join(root, 'dist/libs/contracts/src/value.spec.js'))).toBe(false);
    rmSync(root, { recursive: true });
  }, 60_000);

  it('follows the sources: a changed one, a deleted one, and a missing output', async () => {
    const root = projectWithLibrary();
    write(root, 'libs/contracts/src/extra.ts', 'export const extra = 1;');
    await ensureBuilt(quiet(root));
    const output = (name: string) => join(root, 'dist/libs/contracts/src', name);
    expect(existsSync(output('extra.js'))).toBe(true);

    rmSync(join(root, 'libs/contracts/src/extra.ts'));
    write(root, 'libs/contracts/src/value.ts', 'export const value = 43;');
    expect(await ensureBuilt(quiet(root))).toBe(true);
    expect(existsSync(output('extra.js'))).toBe(false);
    expect(readFileSync(output('value.js'), 'utf8')).toContain('43');

    rmSync(output('value.js'));
    expect(await ensureBuilt(quiet(root))).toBe(true);
    expect(existsSync(output('value.js'))).toBe(true);
    rmSync(root, { recursive: true });
  }, 60_000);

  it('fails with the name of the file that cannot be compiled, and again at the next try', async () => {
    const root = projectWithLibrary();
    write(root, 'libs/contracts/src/value.ts', 'export const value: = ;');
    await expect(ensureBuilt(quiet(root))).rejects.toThrow(/libs\/contracts\/src\/value\.ts/);
    await expect(ensureBuilt(quiet(root))).rejects.toThrow(/libs\/contracts\/src\/value\.ts/);
    rmSync(root, { recursive: true });
  }, 60_000);
});

function emptyProject(): string {
  return mkdtempSync(join(tmpdir(), 'barmill-bootstrap-'));
}

// The library `storage` uses `contracts`; the build settings are those of this repository, for these two.
function projectWithLibrary(): string {
  const root = emptyProject();
  for (const file of ['package.json', 'package-lock.json', '.swcrc', 'tsconfig.json']) {
    cpSync(join(repository, file), join(root, file));
  }
  const nest = JSON.parse(readFileSync(join(repository, 'nest-cli.json'), 'utf8')) as NestSettings;
  const projects = { contracts: nest.projects.contracts, storage: nest.projects.storage };
  write(root, 'nest-cli.json', JSON.stringify({ ...nest, projects }));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  write(root, 'libs/contracts/src/value.ts', 'export const value = 42;');
  write(root, 'libs/contracts/src/index.ts', `export { value } from './value';`);
  write(root, 'libs/contracts/src/value.spec.ts', 'it.todo("nothing");');
  write(root, 'libs/contracts/proto/some/v1/some.proto', 'syntax = "proto3";');
  write(
    root,
    'libs/storage/src/index.ts',
    `import { value } from '@barmill/contracts'; export const twice = 2 * value;`,
  );
  return root;
}

function quiet(root: string) {
  return { root, onProgress: () => {} };
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
