// Runs the tests: `npm test`, or a part of them: `npm test -- --selectProjects unit`, `npm test -- libs/metrics`.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { runInForeground } from './foreground.mjs';
import { main } from './main.mjs';
import { stopSignal } from './stop-signal.mjs';
import { startTestServers } from './test/servers.mjs';
import { readSelection } from './test/selection.mjs';
import { addTotals, noTests, summaryLine, totalsOf } from './test/totals.mjs';

const jest = join(projectRoot, 'node_modules/jest/bin/jest.js');
const run = promisify(execFile);

// Workers of Jest. Tests of services wait for much of their time, so there is one more than two cores could keep busy.
const workersOfMost = 3;
// The end-to-end tests start whole stacks, each with many processes and with a broker of its own: they run after the others, two at a time.
const stacksAtOnce = 2;

await main(async () => {
  const stop = stopSignal();
  await bootstrap();
  const { projects, rest, onlyAsks } = readSelection(process.argv.slice(2));
  if (onlyAsks) return runInForeground(process.execPath, [jest, ...process.argv.slice(2)], { cwd: projectRoot });
  const phases = await phasesOf(projects, rest);
  const needsServers = phases.some((phase) => phase.includes('integration') || phase.includes('e2e'));
  // A part of the tests does without the second broker.
  const brokers = rest.length === 0 ? stacksAtOnce : 1;
  const servers = needsServers ? await startTestServers({ brokers }) : undefined;
  let outcome;
  try {
    outcome = await runPhases(phases, rest, servers, stop.signal);
  } finally {
    await servers?.stop({ keepLogs: outcome?.code !== 0 });
  }
  process.stdout.write(`${summaryLine(outcome.totals)}\n`);
  return outcome.code;
});

async function phasesOf(projects, rest) {
  const phases = [projects.filter((name) => name !== 'e2e'), projects.filter((name) => name === 'e2e')];
  if (rest.length === 0) return phases.filter((phase) => phase.length > 0);
  const kept = [];
  for (const phase of phases) {
    const chosen = [];
    for (const name of phase) if (await hasTests(name, rest)) chosen.push(name);
    if (chosen.length > 0) kept.push(chosen);
  }
  return kept;
}

async function hasTests(project, rest) {
  const args = [jest, '--selectProjects', project, '--listTests', '--passWithNoTests', ...rest];
  const { stdout } = await run(process.execPath, args, { cwd: projectRoot, maxBuffer: 16 * 1024 * 1024 });
  // Where there are none, Jest says so on the same stream.
  return /\.spec\.ts$/m.test(stdout);
}

async function runPhases(phases, rest, servers, signal) {
  const folder = mkdtempSync(join(tmpdir(), 'barmill-test-'));
  let totals = noTests;
  let code = 0;
  try {
    for (const [index, projects] of phases.entries()) {
      if (signal.aborted) break;
      const outputFile = join(folder, `${index}.json`);
      const ended = await runInForeground(process.execPath, jestArguments(projects, rest, outputFile, servers), {
        cwd: projectRoot,
        env: { ...process.env, ...servers?.env },
      });
      code ||= ended;
      totals = addTotals(totals, totalsOf(readReport(outputFile), ended));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { totals, code: code || (totals.failed > 0 || signal.aborted ? 1 : 0) };
}

function jestArguments(projects, rest, outputFile, servers) {
  const workers = `--maxWorkers=${projects.includes('e2e') ? servers.brokers : workersOfMost}`;
  const hasWorkers = rest.some((arg) => /^(-i|-w|--runInBand|--maxWorkers)/.test(arg));
  return [
    // The list of projects takes every word up to the next option.
    ...[jest, '--selectProjects', ...projects, '--passWithNoTests', '--json', `--outputFile=${outputFile}`],
    ...(hasWorkers ? [] : [workers]),
    ...rest,
  ];
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
