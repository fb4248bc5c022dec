import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { borders, emptyNames } from '../../tools/lint/borders.mjs';
import { filesUnder, root } from './source-files';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

function hasEmptyName(path: string): boolean {
  return path.split('/').some((part) => emptyNames.includes(part.split('.')[0]));
}

/** A file may be longer than 400 lines where its first line says why. */
function tooLong(text: string): boolean {
  return text.trimEnd().split('\n').length > 400 && !/^\/\/ One file because \S+/.test(text);
}

function inexact(versions: Record<string, string>): string[] {
  return Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`);
}

function resolvedPackages(lock: string): string[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { resolved?: string; link?: boolean }> };
  // A package of this repository is a link to its folder.
  return Object.keys(packages).filter((name) => packages[name].resolved !== undefined && !packages[name].link);
}

describe('the repository', () => {
  const files = filesUnder('apps', 'libs', 'test', 'tools');
  const sources = files.filter((file) => /\.(ts|mjs)$/.test(file));

  it('has no file or folder whose name says nothing', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(hasEmptyName)).toEqual([]);
    expect(hasEmptyName('apps/engine/src/types.ts')).toBe(true);
    expect(hasEmptyName('libs/common/src/index.ts')).toBe(true);
  });

  it('has an entry in every library', () => {
    const libraries = readdirSync(join(root, 'libs'));
    expect(libraries.filter((name) => !existsSync(join(root, 'libs', name, 'src/index.ts')))).toEqual([]);
  });

  it('has a row in the table of borders for every library and app', () => {
    const zones = ['libs', 'apps'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`));
    expect(zones.filter((zone) => !(zone in borders))).toEqual([]);
  });

  it('has files of up to 400 lines, or a sentence that says why not', () => {
    expect(sources.filter((file) => tooLong(read(file)))).toEqual([]);
    expect(tooLong('one line\n'.repeat(401))).toBe(true);
    expect(tooLong(`// One file because the table is one.\n${'one line\n'.repeat(400)}`)).toBe(false);
    expect(tooLong('one line\n'.repeat(400))).toBe(false);
  });

  it('pins every dependency to one version', () => {
    const { dependencies, devDependencies, overrides } = manifest;
    expect(inexact({ ...dependencies, ...devDependencies, ...overrides })).toEqual([]);
    expect(inexact({ pg: '^8.23.1', zod: '4.6.7', jest: 'latest' })).toEqual(['pg@^8.23.1', 'jest@latest']);
  });

  it('has a lock file that names no registry', () => {
    expect(resolvedPackages(read('package-lock.json'))).toEqual([]);
    const planted = '{"packages":{"":{},"node_modules/pg":{"resolved":"https://registry.example/pg.tgz"}}}';
    expect(resolvedPackages(planted)).toEqual(['node_modules/pg']);
  });
});
