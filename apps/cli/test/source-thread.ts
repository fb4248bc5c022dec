import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** A thread is beyond Jest's reach, so it compiles its sources itself. */
const loader = `
const threads = require('node:worker_threads');
const { typescript, entry, data } = threads.workerData;
threads.workerData = data;
import(typescript).then(({ requireSource }) => requireSource(entry));
`;
const typescript = pathToFileURL(join(__dirname, '../../../tools/test/typescript-source.mjs')).href;

/** A worker thread whose entry is a TypeScript source. */
export function sourceThread(entry: string, data: unknown): Worker {
  return new Worker(loader, { eval: true, workerData: { typescript, entry, data } });
}
