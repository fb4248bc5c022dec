// Writes the tables of docs/reference/configuration.md from the settings schemas of the services; --check only compares.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { keepGenerated, tableRow } from './generated-file.mjs';

const require = createRequire(import.meta.url);
const fromBuild = (path) => require(join(projectRoot, 'dist', path));
const { serviceSettings } = fromBuild('libs/platform/src/config.js');
const schemas = {
  every: serviceSettings,
  gateway: fromBuild('apps/gateway/src/gateway.config.js').gatewayConfig.shape,
  optimizer: fromBuild('apps/optimizer/src/optimizer.config.js').optimizerConfig.shape,
  results: fromBuild('apps/results/src/results.config.js').resultsConfig.shape,
  engine: fromBuild('apps/engine/src/engine.config.js').engineConfig.shape,
};

const file = join(projectRoot, 'docs/reference/configuration.md');
let page = readFileSync(file, 'utf8');
for (const [name, shape] of Object.entries(schemas)) {
  const mark = new RegExp(`(<!-- settings: ${name} -->\n)[^]*?(<!-- end -->)`);
  if (!mark.test(page)) throw new Error(`${file} has no place for the settings of "${name}"`);
  page = page.replace(mark, (_, begin, end) => `${begin}\n${tableOf(name, shape)}\n\n${end}`);
}
process.exitCode = keepGenerated(file, page, process.argv.includes('--check')) ? 0 : 1;

function tableOf(name, shape) {
  const own = Object.entries(shape).filter(([setting]) => name === 'every' || !(setting in serviceSettings));
  return [
    tableRow(['setting', 'default', 'meaning']),
    tableRow(['---', '---', '---']),
    ...own.map(([setting, type]) => tableRow([`\`${setting}\``, defaultOf(type), type.description])),
  ].join('\n');
}

function defaultOf(type) {
  const { type: kind, defaultValue } = type.def;
  if (kind === 'optional') return '–';
  if (kind !== 'default') return '**required**';
  return defaultValue === hostname() ? 'the host' : `\`${defaultValue}\``;
}
