// Writes the TypeScript types of the protos; --check only compares.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const target = 'libs/contracts/src/generated';
const check = process.argv.includes('--check');
const outDir = check ? mkdtempSync(join(tmpdir(), 'barmill-generated-')) : target;
if (!check) rmSync(target, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    'node_modules/@grpc/proto-loader/build/bin/proto-loader-gen-types.js',
    '--longs=Number',
    '--defaults',
    '--oneofs',
    '--grpcLib=@grpc/grpc-js',
    '--importFileExtension=.js',
    '--inputTemplate=%sInput',
    '--outputTemplate=%s',
    `--outDir=${outDir}`,
    '--includeDirs=libs/contracts/proto',
    '--',
    'results/v1/results.proto',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const types = readdirSync(join(outDir, 'barmill/results/v1')).map((file) => file.replace(/\.ts$/, ''));
writeFileSync(
  join(outDir, 'index.ts'),
  types.map((name) => `export type * from './barmill/results/v1/${name}.js';\n`).join(''),
);
if (check) {
  try {
    execFileSync('diff', ['-r', target, outDir], { stdio: 'inherit' });
  } catch {
    console.error(`${target} is not what the protos say: run "npm run generate" and commit the result`);
    process.exitCode = 1;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
