/**
 * Who may import what. One row for each library and each app; the lint rules and their tests read nothing else.
 *
 * - `libraries`: the `@barmill/*` libraries the folder may import.
 * - `typesOf`: libraries of which it may import types only, which leaves nothing behind when compiled.
 * - `packages`: the npm packages and `node:` modules it may import; a row without it may import whatever
 *   package.json declares as a dependency, except what `reservedPackages` keeps for others.
 * - `packageTypes`: reserved packages of which it may import types all the same.
 */
const services = ['contracts', 'messaging', 'platform'];
const arithmetic = [
  'statistics',
  'market-data',
  'indicators',
  'strategies',
  'simulation',
  'metrics',
  'sweep',
  'optimization',
  'robustness',
];
const validation = ['strategies', 'optimization', 'metrics', 'market-data'];

export const borders = {
  'libs/statistics': { libraries: [], packages: [] },
  'libs/market-data': { libraries: [], packages: [] },
  'libs/indicators': { libraries: [], packages: [] },
  'libs/strategies': { libraries: ['indicators', 'market-data', 'statistics'], packages: [] },
  'libs/simulation': { libraries: ['market-data'], packages: [] },
  'libs/metrics': { libraries: ['statistics'], typesOf: ['simulation'], packages: [] },
  'libs/sweep': {
    libraries: ['strategies', 'simulation', 'metrics', 'indicators', 'market-data', 'statistics'],
    packages: ['@noble/hashes'],
  },
  'libs/optimization': { libraries: ['strategies', 'metrics', 'statistics'], packages: [] },
  'libs/robustness': { libraries: ['simulation', 'metrics', 'statistics'], packages: [] },
  'libs/queries': { libraries: ['strategies', 'metrics'], packages: [] },

  'libs/contracts': {
    libraries: [],
    packages: ['zod', 'yaml', 'node:path', '@grpc/grpc-js', '@grpc/proto-loader'],
  },
  'libs/parquet': { libraries: ['market-data'], packages: ['hyparquet', 'hyparquet-compressors', 'hyparquet-writer'] },
  'libs/storage': { libraries: ['contracts'] },
  'libs/messaging': { libraries: ['contracts'], packageTypes: ['zod'] },
  'libs/platform': { libraries: ['contracts', 'messaging'] },
  'libs/testing': { libraries: [...services, 'storage', ...arithmetic] },

  'apps/gateway': { libraries: [...services, ...validation, 'queries', 'parquet'] },
  'apps/optimizer': { libraries: [...services, ...validation] },
  'apps/results': {
    libraries: [...services, 'storage', 'parquet', 'metrics', 'market-data'],
    typesOf: ['queries'],
  },
  'apps/engine': { libraries: [...services, ...arithmetic] },
  'apps/cli': { libraries: ['contracts', 'parquet', ...arithmetic] },
};

/** Libraries that compute: no `node:` module, no Nest, nothing that waits, no clock, no randomness, no environment. */
export const pureLibraries = [...arithmetic, 'queries'];

/** Packages that only these folders may import. The tests under `test/` may import every one of them. */
export const reservedPackages = {
  typeorm: ['apps/results'],
  '@nestjs/typeorm': ['apps/results'],
  pg: ['apps/results', 'libs/testing'],
  'pg-copy-streams': ['apps/results'],
  hyparquet: ['libs/parquet'],
  'hyparquet-compressors': ['libs/parquet'],
  'hyparquet-writer': ['libs/parquet'],
  zod: ['libs/contracts', 'libs/platform', 'apps/gateway', 'apps/optimizer', 'apps/results', 'apps/engine', 'apps/cli'],
};

/**
 * Entries of worker threads, and what they share: no Nest, no gRPC, no file. Each loads a heap of its own, so what it
 * imports is paid for once per thread.
 */
export const threadFiles = /^apps\/(?:engine|cli)\/src\/.*\.thread\.ts$/;
export const threadBorder = { libraries: arithmetic, packages: ['node:worker_threads'] };

/** Names that say nothing about what is inside, for a file or a folder. */
export const emptyNames = ['common', 'shared', 'utils', 'util', 'helpers', 'helper', 'types', 'misc'];
