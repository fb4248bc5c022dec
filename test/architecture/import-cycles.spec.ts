import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { borders } from '../../tools/lint/borders.mjs';
import { findCycle, importGraph } from './import-graph';
import { filesUnder, root } from './source-files';

const graphOf = (sources: Record<string, string>) => importGraph(new Map(Object.entries(sources)));

describe('import cycles', () => {
  it('are absent between files', () => {
    const files = filesUnder('apps', 'libs').filter((file) => file.endsWith('.ts'));
    const graph = importGraph(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));
    expect([...graph.values()].flat().length).toBeGreaterThan(10);
    expect(findCycle(graph)).toBeUndefined();
  });

  it('are absent between the libraries of the table, types included', () => {
    const rows = Object.entries(borders).map(([zone, { libraries, typesOf = [] }]): [string, string[]] => [
      zone,
      [...libraries, ...typesOf].map((name) => `libs/${name}`),
    ]);
    expect(findCycle(new Map(rows))).toBeUndefined();
  });

  it('are found between two files', () => {
    const graph = graphOf({ 'a/one.ts': `import { two } from './two';`, 'a/two.ts': `export * from './one';` });
    expect(findCycle(graph)).toEqual(['a/one.ts', 'a/two.ts', 'a/one.ts']);
  });

  it('are found through the entry of a library', () => {
    const graph = graphOf({
      'libs/sweep/src/index.ts': `export { plan } from './plan';`,
      'libs/sweep/src/plan.ts': `import '@barmill/sweep';`,
    });
    expect(findCycle(graph)).toHaveLength(3);
  });

  it('do not arise from types, which are erased', () => {
    const graph = graphOf({
      'a/one.ts': `import type { Two } from './two';\nimport { type Two as Other } from './two';`,
      'a/two.ts': `import { one } from './one';`,
    });
    expect(findCycle(graph)).toBeUndefined();
  });
});
