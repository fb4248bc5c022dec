import { esmOnlyPackages } from './tools/esm-packages.mjs';

const jsc = {
  target: 'es2022',
  keepClassNames: true,
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};
const commonjs = { module: { type: 'commonjs' }, swcrc: false };

const project = (displayName, roots, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  roots,
  testMatch: ['**/*.spec.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { ...commonjs, jsc: { ...jsc, parser: { syntax: 'typescript', decorators: true } }, sourceMaps: 'inline' },
    ],
    '^.+\\.m?js$': ['@swc/jest', { ...commonjs, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmOnlyPackages().join('|')})/)`],
  moduleNameMapper: { '^@barmill/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  ...extra,
});

const withBroker = { setupFiles: ['<rootDir>/tools/test/broker-of-worker.mjs'] };

// `unit` needs no service; `integration` and `e2e` use the Postgres and RabbitMQ that tools/test.mjs started.
export default {
  projects: [
    project('unit', [
      '<rootDir>/apps',
      '<rootDir>/libs',
      '<rootDir>/bench',
      '<rootDir>/clients/typescript',
      '<rootDir>/test/architecture',
      '<rootDir>/test/core',
    ]),
    project('integration', ['<rootDir>/test/integration'], withBroker),
    project('e2e', ['<rootDir>/test/e2e'], withBroker),
  ],
};
