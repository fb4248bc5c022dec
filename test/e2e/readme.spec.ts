import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ScriptTarget, transpileModule } from 'typescript';
import { BarmillClient } from '../../clients/typescript/src/index';
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

/** The blocks of a page that are printed to be run as they are, in the order of the page. */
function blocksOf(page: string, language: 'bash' | 'ts' | 'python'): string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return [...readFileSync(join(root, page), 'utf8').matchAll(fenced)].map(([, block]) => block);
}
const commandsOf = (page: string): string[] => blocksOf(page, 'bash');

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly messages: string;
}

async function runProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const { apiUrl, key } = barmill.stack;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, BARMILL_URL: apiUrl, BARMILL_KEY: key, TMPDIR: join(folder, 'tmp'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const [output, messages, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, messages };
}

/** Runs the blocks of pages as one script: a later one uses what an earlier one set. */
const run = async (...pages: readonly string[]): Promise<Outcome> =>
  await runProgram('bash', ['-euo', 'pipefail', '-c', pages.flatMap(commandsOf).join('\n')]);

/** Runs Python with the `client` that the pages speak of. */
async function runPython(blocks: readonly string[]): Promise<Outcome> {
  const made =
    'import os\nfrom barmill import Client\nclient = Client(os.environ["BARMILL_URL"], os.environ["BARMILL_KEY"])\n';
  const env = { PYTHONPATH: join(root, 'clients/python'), PYTHONDONTWRITEBYTECODE: '1' };
  return await runProgram('python3', ['-c', made + blocks.join('\n')], env);
}

/** Runs TypeScript, each block by itself, with the `client` that the pages speak of. */
async function runTypeScript(blocks: readonly string[]): Promise<string[]> {
  const { apiUrl: url, key } = barmill.stack;
  const client = new BarmillClient({ url, key });
  const printed: string[] = [];
  const console = { log: (...values: unknown[]) => void printed.push(values.map(String).join(' ')) };
  const { AsyncFunction } = asyncFunctions;
  for (const block of blocks) {
    const { outputText } = transpileModule(block, { compilerOptions: { target: ScriptTarget.ES2022 } });
    await new AsyncFunction('client', 'console', outputText)(client, console);
  }
  return printed;
}
const asyncFunctions = {
  AsyncFunction: (async () => Promise.resolve()).constructor as new (
    ...parts: string[]
  ) => (client: BarmillClient, console: object) => Promise<void>,
};

describe('the commands of a page work as they are printed', () => {
  it(
    'in the README',
    async () => {
      const { code, output, messages } = await run('README.md');
      expect({ code, messages: code === 0 ? '' : messages }).toEqual({ code: 0, messages: '' });
      expect(commandsOf('README.md').length).toBeGreaterThanOrEqual(3);
      expect(output).toMatch(/^event: end$/m);
      expect(output).toMatch(/"plateau_rank":1,/);
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

  const index = 'docs/reference/api/README.md';
  const pages = readdirSync(join(root, 'docs/reference/api')).filter((name) => name !== 'README.md');

  it.each(pages)(
    'on the page of the API %s, in the shell, in TypeScript and in Python',
    async (name) => {
      const page = `docs/reference/api/${name}`;
      const shell = await run(index, page);
      expect({ code: shell.code, messages: shell.code === 0 ? '' : shell.messages }).toEqual({ code: 0, messages: '' });
      expect(shell.output).not.toMatch(/^undefined$/m);
      expect((await runTypeScript(blocksOf(page, 'ts'))).length).toBeGreaterThan(0);
      const python = await runPython(blocksOf(page, 'python'));
      expect({ code: python.code, messages: python.code === 0 ? '' : python.messages }).toEqual({
        code: 0,
        messages: '',
      });
    },
    withinMs,
  );
});
