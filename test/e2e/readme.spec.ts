import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BarmillUnderTest } from './support/barmill-under-test';

jest.setTimeout(60_000);

const root = process.cwd();
const withinMs = 120_000;

let barmill: BarmillUnderTest;
let folder: string;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('readme');
  folder = checkoutBeside(barmill.stack.stackDir);
}, withinMs);
afterAll(async () => await barmill.stop());

/** A folder that looks like the checkout to whoever types commands there, with the stack under test as its `.stack`. */
function checkoutBeside(stackDir: string): string {
  const path = join(stackDir, 'checkout');
  mkdirSync(join(path, 'tmp'), { recursive: true });
  for (const name of ['package.json', 'tools']) symlinkSync(join(root, name), join(path, name));
  symlinkSync(stackDir, join(path, '.stack'));
  return path;
}

/** The commands of a page that are printed to be run as they are, in the order of the page. */
function commandsOf(page: string): string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/^```bash\n([^]*?)^```$/gm)].map(([, block]) => block);
}

/** Runs the blocks of a page as one script: a later one uses what an earlier one set. */
async function run(page: string): Promise<{ code: number | null; output: string; messages: string }> {
  const { apiUrl, key } = barmill.stack;
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', commandsOf(page).join('\n')], {
    cwd: folder,
    env: { ...process.env, BARMILL_URL: apiUrl, BARMILL_KEY: key, TMPDIR: join(folder, 'tmp') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => shell.once('close', resolve).once('error', reject));
  const [output, messages, code] = await Promise.all([text(shell.stdout), text(shell.stderr), ended]);
  return { code, output, messages };
}

describe('the commands of a page work as they are printed', () => {
  it(
    'in the README',
    async () => {
      const { code, output, messages } = await run('README.md');
      expect({ code, messages: code === 0 ? '' : messages }).toEqual({ code: 0, messages: '' });
      expect(commandsOf('README.md').length).toBeGreaterThanOrEqual(3);
      expect(output).toMatch(/^event: end$/m);
      expect(output).toMatch(/"rank":1,/);
    },
    withinMs,
  );

  it(
    'in the tutorial, with the numbers that it names',
    async () => {
      const { code, output, messages } = await run('docs/tutorial.md');
      expect({ code, messages: code === 0 ? '' : messages }).toEqual({ code: 0, messages: '' });
      const page = readFileSync(join(root, 'docs/tutorial.md'), 'utf8').replace(/\s+/g, ' ');
      const [, bars, weekends] = /(1,\d+) bars from 2018-01-01 to 2022-02-08, no gaps but (\d+) weekends/.exec(page)!;
      expect(output).toMatch(new RegExp(`^bars +${bars}$`, 'm'));
      expect(output).toMatch(new RegExp(`Weekends without bars\\. \\(${weekends}\\)`));
      const [, trades, won, totalReturn] = /(\d+) trades, of which (\d+) won, a total return of ([\d.]+) %/.exec(page)!;
      expect(output).toMatch(new RegExp(`^Trades +${trades}$`, 'm'));
      expect(output).toMatch(new RegExp(`^Winning trades +${won}$`, 'm'));
      expect(output).toMatch(new RegExp(`^Total return +${totalReturn} +%$`, 'm'));
    },
    withinMs,
  );
});
