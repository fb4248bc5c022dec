// Holds the document of the API against that of the last release: inside /v1 things are only added. `node tools/check-api.mjs`;
// with --release it keeps the document as that of a release, unless it breaks clients of the one before.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { incompatibilities } from './api-compatibility/compare-documents.mjs';
import { released } from './api-compatibility/released-document.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { main } from './main.mjs';

const documentFile = join(projectRoot, 'docs/openapi.json');
const releaseFile = join(projectRoot, 'docs/openapi-v1-released.json');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

await main(() => {
  const [option, ...others] = process.argv.slice(2);
  if (others.length > 0 || ![undefined, '--release'].includes(option))
    throw new Error('usage: check-api.mjs [--release]');
  const document = read(documentFile);
  const faults = existsSync(releaseFile) ? incompatibilities(read(releaseFile), document) : [];
  if (faults.length > 0) {
    process.stderr.write(
      `docs/openapi.json breaks clients of the last release (docs/reference/versions.md):\n${faults.join('\n')}\n`,
    );
    return 1;
  }
  if (option === '--release') writeFileSync(releaseFile, `${JSON.stringify(released(document))}\n`);
  return 0;
});
