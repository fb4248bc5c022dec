// Compiles libs/sweep/assembly to WebAssembly and writes it as text into the library; --check only compares.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepGenerated } from './generated-file.mjs';

const source = 'libs/sweep/assembly';
const target = 'libs/sweep/src/kernel/wasm/kernel-bytes.ts';
const lineLength = 120;

const folder = mkdtempSync(join(tmpdir(), 'barmill-kernel-'));
try {
  const binary = join(folder, 'kernel.wasm');
  const compiler = 'node_modules/assemblyscript/bin/asc.js';
  const args = [compiler, `${source}/index.ts`, '--config', `${source}/asconfig.json`, '--outFile', binary];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const lines = readFileSync(binary)
    .toString('base64')
    .match(new RegExp(`.{1,${lineLength}}`, 'g'));
  if (!keepGenerated(target, page(lines), process.argv.includes('--check'))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function page(lines) {
  return `// Written by tools/generate/write-sweep-kernel.mjs: change libs/sweep/assembly, then "npm run generate".

/** The WebAssembly module of the sweep kernel. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  const binary = atob(base64.replaceAll('\\n', ''));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

const base64 = \`
${lines.join('\n')}
\`;
`;
}
