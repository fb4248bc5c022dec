import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Compiles each source as it is asked for and finds `@barmill/*`, as Jest does for tests; a thread is beyond Jest's reach. */
const loader = `
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
const { transformSync } = require('@swc/core');
const jsc = { target: 'es2022', parser: { syntax: 'typescript', decorators: true } };
Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  module._compile(transformSync(source, { filename, swcrc: false, module: { type: 'commonjs' }, jsc }).code, filename);
};
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const library = /^@barmill\\/(.+)$/.exec(request);
  return resolve.call(this, library ? workerData.libraries + '/' + library[1] + '/src/index.ts' : request, ...rest);
};
const { entry } = workerData;
const threads = require('node:worker_threads');
threads.workerData = workerData.data;
require(entry);
`;

/** A worker thread whose entry is a TypeScript source. */
export function sourceThread(entry: string, data: unknown): Worker {
  const libraries = join(__dirname, '../../../libs');
  return new Worker(loader, { eval: true, workerData: { entry, libraries, data } });
}
