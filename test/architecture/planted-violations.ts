/** One planted violation of each border, with a twin that is allowed. The files need not exist, but for rules that need types. */
export interface PlantedViolation {
  name: string;
  file: string;
  violation: string;
  rule: string;
  /** Part of the message that lint must give. */
  message: string;
  clean: string;
  /** The rule needs types: `file` is one of the TypeScript project. */
  typed?: boolean;
  /** Where the clean twin lies, if the place is what makes it clean. */
  cleanFile?: string;
}

const use = (specifier: string) => `import { one } from '${specifier}';\nexport const two = one;\n`;
const useType = (specifier: string) => `import type { One } from '${specifier}';\nexport type Two = One;\n`;
const imports = 'barmill/borders';

const betweenFolders: PlantedViolation[] = [
  {
    name: 'an app that imports an app',
    file: 'apps/gateway/src/runs/runs.service.ts',
    violation: use('../../../results/src/runs/runs.service'),
    rule: imports,
    message: 'Apps never import apps: apps/gateway imports apps/results.',
    clean: use('../access/access.service'),
  },
  {
    name: 'a library that imports an app',
    file: 'libs/messaging/src/work-queue.ts',
    violation: use('../../../apps/engine/src/slots'),
    rule: imports,
    message: 'Libraries never import apps: libs/messaging imports apps/engine.',
    clean: use('./confirmed-publish'),
  },
  {
    name: 'an import past the entry of a library',
    file: 'apps/engine/src/slots.ts',
    violation: use('@barmill/sweep/src/kernel'),
    rule: imports,
    message: 'Import a library by its entry: @barmill/sweep, not @barmill/sweep/src/kernel.',
    clean: use('@barmill/sweep'),
  },
  {
    name: 'a relative path into a library',
    file: 'apps/engine/src/slots.ts',
    violation: use('../../../libs/sweep/src/kernel'),
    rule: imports,
    message: 'Import libs/sweep by its entry, @barmill/sweep',
    clean: use('./kernel'),
  },
  {
    name: 'a relative path from a test into a library',
    file: 'test/integration/claim.spec.ts',
    violation: use('../../libs/contracts/src/states'),
    rule: imports,
    message: 'Import libs/contracts by its entry',
    clean: use('../../apps/results/src/app.module'),
  },
  {
    name: 'a shipped file that needs a script',
    file: 'apps/results/src/main.ts',
    violation: use('../../../tools/start.mjs'),
    rule: imports,
    message: 'apps/results may not leave its folder',
    clean: use('./app.module'),
  },
  {
    name: 'a library that imports itself by its entry',
    file: 'libs/metrics/src/sharpe-ratio.ts',
    violation: use('@barmill/metrics'),
    rule: imports,
    message: 'A library imports its own neighbors by their files',
    clean: use('./metric'),
  },
  {
    name: 'a library that has no row in the table',
    file: 'apps/engine/src/slots.ts',
    violation: use('@barmill/magic'),
    rule: imports,
    message: '@barmill/magic has no row',
    clean: use('@barmill/metrics'),
  },
  {
    name: 'a file outside every row of the table',
    file: 'libs/magic/src/spell.ts',
    violation: use('@barmill/metrics'),
    rule: imports,
    message: 'libs/magic has no row',
    clean: use('./wand'),
  },
  {
    name: 'the testing library in a shipped file',
    file: 'apps/results/src/runs/runs.repository.ts',
    violation: use('@barmill/testing'),
    rule: imports,
    message: '@barmill/testing is for *.spec.ts files and test/ only.',
    clean: use('@barmill/testing'),
    cleanFile: 'apps/results/src/runs/runs.repository.spec.ts',
  },
  {
    name: 'an import that is written as a call',
    file: 'apps/gateway/src/main.ts',
    violation: `export const load = () => import('@barmill/sweep');\n`,
    rule: imports,
    message: 'apps/gateway may not import @barmill/sweep',
    clean: `export const load = () => import('@barmill/metrics');\n`,
  },
  {
    name: 'an import by require',
    file: 'apps/gateway/src/main.ts',
    violation: `// eslint-disable-next-line @typescript-eslint/no-require-imports -- the border is meant\nexport const load = () => require('@barmill/sweep');\n`,
    rule: imports,
    message: 'apps/gateway may not import @barmill/sweep',
    clean: `const require = (name: string) => name;\nexport const load = () => require('@barmill/sweep');\n`,
  },
  {
    name: 'a package for development that is looked up at run time',
    file: 'apps/results/src/seed.ts',
    violation: `export const path = () => require.resolve('fast-check');\n`,
    rule: imports,
    message: 'not a dependency in package.json',
    clean: `export const path = () => require.resolve('uuid');\n`,
  },
  {
    name: 'a re-export over a border',
    file: 'libs/storage/src/index.ts',
    violation: `export * from '@barmill/platform';\n`,
    rule: imports,
    message: 'libs/storage may not import @barmill/platform',
    clean: `export * from './file-store';\n`,
  },
];

/** [folder, a library it may not import, a library it may import]; one line for each row of the table. */
const libraryRows: [string, string, string][] = [
  ['libs/statistics', 'market-data', ''],
  ['libs/market-data', 'statistics', ''],
  ['libs/indicators', 'market-data', ''],
  ['libs/strategies', 'simulation', 'indicators'],
  ['libs/simulation', 'strategies', 'market-data'],
  ['libs/metrics', 'market-data', 'statistics'],
  ['libs/sweep', 'optimization', 'simulation'],
  ['libs/optimization', 'simulation', 'strategies'],
  ['libs/robustness', 'sweep', 'simulation'],
  ['libs/queries', 'contracts', 'metrics'],
  ['libs/contracts', 'market-data', ''],
  ['libs/storage', 'market-data', 'contracts'],
  ['libs/messaging', 'platform', 'contracts'],
  ['libs/platform', 'storage', 'messaging'],
  ['apps/gateway', 'simulation', 'strategies'],
  ['apps/gateway', 'sweep', 'optimization'],
  ['apps/optimizer', 'simulation', 'strategies'],
  ['apps/optimizer', 'sweep', 'optimization'],
  ['apps/results', 'simulation', 'storage'],
  ['apps/results', 'sweep', 'market-data'],
  ['apps/engine', 'storage', 'simulation'],
  ['apps/cli', 'platform', 'sweep'],
];

const rows: PlantedViolation[] = libraryRows.map(([folder, forbidden, allowed]) => ({
  name: `${folder} that imports @barmill/${forbidden}`,
  file: `${folder}/src/concept.ts`,
  violation: use(`@barmill/${forbidden}`),
  rule: imports,
  message: `${folder} may not import @barmill/${forbidden}`,
  clean: allowed === '' ? 'export const one = 1;\n' : use(`@barmill/${allowed}`),
}));

/** [file, a package it may not import, part of the message, a package it may import or a file that may import it]. */
const packageRows: [string, string, string, { instead?: string; in?: string }][] = [
  ['libs/statistics/src/quantile.ts', 'node:fs', 'may not import node:fs', { in: 'libs/storage/src/file-store.ts' }],
  ['libs/statistics/src/quantile.ts', 'fs', 'may not import node:fs', { in: 'libs/storage/src/file-store.ts' }],
  [
    'libs/simulation/src/fill.ts',
    '@nestjs/common',
    'may not import @nestjs/common',
    { in: 'apps/engine/src/slots.ts' },
  ],
  ['libs/optimization/src/grid.ts', 'rxjs', 'may not import rxjs', { in: 'apps/optimizer/src/dispatch.ts' }],
  [
    'libs/metrics/src/metric.ts',
    '@noble/hashes/sha2.js',
    'may not import @noble/hashes',
    { in: 'libs/sweep/src/h.ts' },
  ],
  [
    'libs/sweep/src/plan.ts',
    'node:worker_threads',
    'may not import node:worker_threads',
    { in: 'apps/cli/src/run.ts' },
  ],
  ['libs/contracts/src/states.ts', '@nestjs/common', 'may not import @nestjs/common', { instead: 'zod' }],
  ['libs/contracts/src/proto.ts', 'node:fs', 'may not import node:fs', { instead: 'node:path' }],
  ['libs/strategies/src/rules.ts', 'zod', 'may import zod', { in: 'libs/contracts/src/run-spec.ts' }],
  ['libs/messaging/src/publish.ts', 'zod', 'Only the types of zod', { in: 'libs/platform/src/config.ts' }],
  ['libs/storage/src/file-store.ts', 'zod', 'may import zod', { in: 'apps/gateway/src/limits.ts' }],
  ['apps/gateway/src/runs.ts', 'typeorm', 'Only apps/results may import typeorm', { in: 'apps/results/src/runs.ts' }],
  ['libs/platform/src/health.ts', '@nestjs/typeorm', 'Only apps/results', { in: 'apps/results/src/app.module.ts' }],
  ['apps/engine/src/slots.ts', 'pg', 'Only apps/results, libs/testing', { in: 'libs/testing/src/database.ts' }],
  ['apps/optimizer/src/plan.ts', 'pg-copy-streams', 'Only apps/results', { in: 'apps/results/src/rows.ts' }],
  ['libs/testing/src/database.ts', 'typeorm', 'Only apps/results', { instead: 'pg' }],
  ['apps/results/src/seed.ts', 'fast-check', 'not a dependency', { in: 'apps/results/src/seed.spec.ts' }],
];

const packages: PlantedViolation[] = packageRows.map(([file, forbidden, message, clean]) => ({
  name: `${file} that imports ${forbidden}`,
  file,
  violation: use(forbidden),
  rule: imports,
  message,
  clean: use(clean.instead ?? forbidden),
  cleanFile: clean.in ?? file,
}));

const special: PlantedViolation[] = [
  {
    name: 'metrics that takes more than types from the simulation',
    file: 'libs/metrics/src/profit-factor.ts',
    violation: use('@barmill/simulation'),
    rule: imports,
    message: 'libs/metrics may import types only from @barmill/simulation',
    clean: useType('@barmill/simulation'),
  },
  {
    name: 'messaging that takes more than types from zod',
    file: 'libs/messaging/src/incoming-message.ts',
    violation: use('zod'),
    rule: imports,
    message: 'Only the types of zod',
    clean: useType('zod'),
  },
  {
    name: 'the types of a package that is kept for others',
    file: 'apps/gateway/src/runs/runs.service.ts',
    violation: useType('typeorm'),
    rule: imports,
    message: 'Only apps/results may import typeorm',
    clean: useType('typeorm'),
    cleanFile: 'apps/results/src/runs/runs.service.ts',
  },
  {
    name: 'a worker thread that loads Nest',
    file: 'apps/engine/src/work/chunk.thread.ts',
    violation: use('@nestjs/common'),
    rule: imports,
    message: 'A worker thread imports pure libraries',
    clean: `import { parentPort } from 'node:worker_threads';\nimport { one } from '@barmill/sweep';\nparentPort?.postMessage(one);\n`,
  },
  {
    name: 'a worker thread that loads the contracts',
    file: 'apps/engine/src/work/chunk.thread.ts',
    violation: use('@barmill/contracts'),
    rule: imports,
    message: 'A worker thread imports pure libraries',
    clean: useType('@barmill/contracts'),
  },
  {
    name: 'a worker thread that loads a neighbor of the main thread',
    file: 'apps/engine/src/work/chunk.thread.ts',
    violation: use('./slots.service'),
    rule: imports,
    message: 'A worker thread imports pure libraries',
    clean: use('./columns.thread'),
  },
  {
    name: 'a worker thread that opens a file',
    file: 'apps/engine/src/work/chunk.thread.ts',
    violation: use('node:fs'),
    rule: imports,
    message: 'A worker thread imports pure libraries',
    clean: use('node:fs'),
    cleanFile: 'apps/engine/src/work/column-cache.ts',
  },
  {
    name: 'a file whose name says nothing',
    file: 'apps/engine/src/utils.ts',
    violation: 'export const one = 1;\n',
    rule: 'barmill/file-name',
    message: '"utils.ts" says nothing about what is inside',
    clean: 'export const one = 1;\n',
    cleanFile: 'apps/engine/src/slots.ts',
  },
  {
    name: 'a folder whose name says nothing',
    file: 'libs/platform/src/common/slots.ts',
    violation: 'export const one = 1;\n',
    rule: 'barmill/file-name',
    message: '"common" says nothing about what is inside',
    clean: 'export const one = 1;\n',
    cleanFile: 'libs/platform/src/commons-license/slots.ts',
  },
  {
    name: 'a file that is not in kebab case',
    file: 'apps/engine/src/slotTable.ts',
    violation: 'export const one = 1;\n',
    rule: 'barmill/file-name',
    message: '"slotTable.ts" is not in kebab case',
    clean: 'export const one = 1;\n',
    cleanFile: 'apps/engine/src/slot-table.service.ts',
  },
];

/** [rule, code a pure library may not contain, part of the message, code it may contain instead]. */
const impurities: [string, string, string, string][] = [
  [
    'no-restricted-properties',
    'export const now = Date.now();',
    'Date.now',
    'export const day = Date.UTC(2024, 0, 1);',
  ],
  ['no-restricted-properties', 'export const r = Math.random();', 'Math.random', 'export const r = Math.sqrt(2);'],
  ['no-restricted-syntax', 'export const now = new Date();', 'No clock', 'export const day = new Date(86_400_000);'],
  ['no-restricted-syntax', 'export const now = Date();', 'No clock', 'export const day = Date.parse("2024-01-01");'],
  ['no-restricted-syntax', 'export async function f() {}', 'never waits', 'export function f() {}'],
  ['no-restricted-globals', 'export const t = performance.now();', 'performance', 'export const performance = 1;'],
  [
    'no-restricted-globals',
    'export const e = process.env;',
    'process',
    'export const f = (process: string) => process;',
  ],
  ['no-restricted-globals', 'export const e = globalThis.process;', 'process', 'export const e = globalThis.isNaN(1);'],
  ['no-restricted-globals', 'setTimeout(() => undefined, 1);', 'setTimeout', 'export const timeout = 1;'],
  ['no-restricted-globals', 'setInterval(() => undefined, 1);', 'setInterval', 'export const interval = 1;'],
  ['no-restricted-globals', 'export const f = fetch;', 'fetch', 'export const fetched = 1;'],
  ['no-restricted-globals', 'export const id = crypto.randomUUID();', 'crypto', 'export const hash = 1;'],
];

const purity: PlantedViolation[] = impurities.map(([rule, violation, message, clean]) => ({
  name: `a pure library with \`${violation}\``,
  file: 'libs/simulation/src/fill.ts',
  violation: `${violation}\n`,
  rule,
  message,
  clean: `${clean}\n`,
}));

const existing = 'libs/contracts/src/states.ts';

const withTypes: PlantedViolation[] = [
  {
    name: 'a promise that nobody waits for',
    file: existing,
    typed: true,
    violation: 'export const f = (work: Promise<void>) => {\n  work.then(() => 1);\n};\n',
    rule: '@typescript-eslint/no-floating-promises',
    message: 'Promises must be awaited',
    clean: 'export const f = (work: Promise<void>) => {\n  void work.then(() => 1);\n};\n',
  },
  {
    name: 'a promise where a condition is meant',
    file: existing,
    typed: true,
    violation: 'export const f = (work: Promise<boolean>) => {\n  if (work) return 1;\n  return 2;\n};\n',
    rule: '@typescript-eslint/no-misused-promises',
    message: 'Expected non-Promise value in a boolean conditional',
    clean: 'export const f = async (work: Promise<boolean>) => {\n  if (await work) return 1;\n  return 2;\n};\n',
  },
  {
    name: 'an await of something that is no promise',
    file: existing,
    typed: true,
    violation: 'export const f = async (work: number) => await work;\n',
    rule: '@typescript-eslint/await-thenable',
    message: 'Unexpected `await`',
    clean: 'export const f = async (work: Promise<number>) => await work;\n',
  },
  {
    name: 'any',
    file: existing,
    typed: true,
    violation: 'export const f = (work: any) => work;\n',
    rule: '@typescript-eslint/no-explicit-any',
    message: 'Unexpected any',
    clean: 'export const f = (work: unknown) => work;\n',
  },
  {
    name: 'an import of a type that is not marked as one',
    file: existing,
    typed: true,
    violation: `import { DomainError } from './domain-error';\nexport type Failure = DomainError;\n`,
    rule: '@typescript-eslint/consistent-type-imports',
    message: 'only used as types',
    clean: `import type { DomainError } from './domain-error';\nexport type Failure = DomainError;\n`,
  },
];

export const plantedViolations: PlantedViolation[] = [
  ...betweenFolders,
  ...rows,
  ...packages,
  ...special,
  ...purity,
  ...withTypes,
];
