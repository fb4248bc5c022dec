// Runs TypeScript sources as they are, where neither Jest nor the build is at hand: worker threads of tests, proofs.
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
let isReady = false;

/**
 * The exports of a TypeScript file. It and what it imports are compiled on the way; `@barmill/*` are the libraries' sources.
 *
 * @param {string} file absolute path
 */
export function requireSource(file) {
  if (!isReady) compileOnDemand();
  isReady = true;
  return require(file);
}

function compileOnDemand() {
  const { transformSync } = require('@swc/core');
  const options = {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      baseUrl: root,
      paths: { '@barmill/*': ['./libs/*/src/index.ts'] },
    },
  };
  Module._extensions['.ts'] = (module, filename) => {
    module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
  };
}
