// Writes docs/openapi.json from the gateway's routes, as the build has them; --check only compares.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepGenerated } from './generated-file.mjs';

const folder = mkdtempSync(join(tmpdir(), 'barmill-openapi-'));
try {
  const file = join(folder, 'openapi.json');
  execFileSync(process.execPath, ['dist/apps/gateway/src/openapi/write-document.js', file], { stdio: 'inherit' });
  const written = keepGenerated('docs/openapi.json', readFileSync(file, 'utf8'), process.argv.includes('--check'));
  if (!written) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
