// Writes docs/benchmarks.md from the kept results of the benchmarks in bench/results; --check only compares.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineLine } from '../../bench/measuring/machine.mjs';
import { aimsSection } from '../../bench/page/aims-section.mjs';
import { sections } from '../../bench/page/sections.mjs';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { keepGenerated } from './generated-file.mjs';

const kept = Object.keys(sections)
  .map((name) => ({ name, ...sections[name], file: join(projectRoot, 'bench/results', `${name}.json`) }))
  .filter(({ file }) => existsSync(file))
  .map((section) => ({ ...section, ...JSON.parse(readFileSync(section.file, 'utf8')) }));

const page = `# Benchmarks

<!-- Written by tools/generate/write-benchmarks-page.mjs from bench/results: see "Take them again", then "npm run generate". -->

What Barmill takes for work that other products do too, on one machine and in one run, and what that leaves out.

## In short

${kept
  .flatMap(({ claims, result }) => claims(result))
  .filter((claim) => claim !== null)
  .map((claim) => `* ${claim}`)
  .join('\n')}

Times are CPU time. Another machine, other bars and another strategy give other figures; the ratios move less than the times.

${aimsSection(Object.fromEntries(kept.map(({ name, result }) => [name, result])))}

${kept.map(sectionText).join('\n\n')}

## Take them again

From a fresh clone; each prints a table, or with \`--json\` one JSON array, and \`--help\` says the rest:

\`\`\`sh
${[...new Set(kept.map(({ command }) => `npm run ${command}`))].join('\n')}
\`\`\`

What they compare with is installed into \`.cache/bench\`, at the versions in \`bench/peers/requirements.txt\`,
\`bench/peers/package.json\` and \`bench/indicators/package.json\`, and never becomes part of Barmill; what cannot be
installed is a row that says why. To keep a result for this page:

\`\`\`sh
npm run -s bench:peers -- --json | node bench/keep-result.mjs peers
npm run generate
\`\`\`
`;

process.exitCode = keepGenerated(join(projectRoot, 'docs/benchmarks.md'), page, process.argv.includes('--check'))
  ? 0
  : 1;

function sectionText({ title, command, taken, machine, remarks, body, result }) {
  const when = `Taken ${taken} by \`npm run ${command}\` on ${machineLine(machine)}.`;
  const noted = remarks.map((remark) => `* ${remark}`).join('\n');
  return [`## ${title}`, when, ...(noted === '' ? [] : [noted]), ...body(result)].join('\n\n');
}
