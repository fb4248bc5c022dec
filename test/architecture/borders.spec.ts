import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { plantedViolations } from './planted-violations';

const root = join(__dirname, '..', '..');

interface Finding {
  rule: string | null;
  message: string;
}

interface Snippet {
  file: string;
  typed?: boolean;
  text: string;
}

function lint(snippets: Snippet[]): Finding[][] {
  const script = join(__dirname, 'lint-snippets.mjs');
  const answer = execFileSync(process.execPath, [script], { cwd: root, input: JSON.stringify(snippets) });
  return JSON.parse(answer.toString()) as Finding[][];
}

const lines = (findings: Finding[]) => findings.map(({ rule, message }) => `${rule}: ${message}`);

describe('borders', () => {
  let broken: Finding[][];
  let clean: Finding[][];

  beforeAll(() => {
    const all = lint([
      ...plantedViolations.map(({ file, typed, violation }) => ({ file, typed, text: violation })),
      ...plantedViolations.map(({ file, typed, cleanFile, clean: text }) => ({ file: cleanFile ?? file, typed, text })),
    ]);
    broken = all.slice(0, plantedViolations.length);
    clean = all.slice(plantedViolations.length);
  }, 60_000);

  it.each(plantedViolations.map((planted, index) => ({ ...planted, index })))(
    'lint refuses: $name',
    ({ index, rule, message }) => {
      expect(lines(broken[index])).toEqual([expect.stringContaining(`${rule}: `)]);
      expect(broken[index][0].message).toContain(message);
    },
  );

  it.each(plantedViolations.map((planted, index) => ({ ...planted, index })))(
    'lint accepts the clean twin of: $name',
    ({ index }) => {
      expect(lines(clean[index])).toEqual([]);
    },
  );
});
