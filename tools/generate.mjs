// Makes the generated types and reference pages again: `npm run generate`. With --check it changes nothing and fails
// where they differ.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';

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

// The pages are written from what the build says.
await bootstrap();
for (const page of ['tools/docs/write-metrics-page.mjs', 'tools/docs/write-settings-tables.mjs']) {
  const { status } = spawnSync(process.execPath, [page, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
