import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endLeftovers, launch } from '../../tools/stack/child.mjs';
import { isAlive, waitUntilGone } from '../../tools/stack/process-table.mjs';
import type { Unit } from '../../tools/stack/supervisor.mjs';
import { Supervisor } from '../../tools/stack/supervisor.mjs';

const childModule = resolve(__dirname, '../../tools/stack/child.mjs');
const fast = { firstDelayMs: 10, longestDelayMs: 20 };

describe('the supervisor', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'barmill-supervisor-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const shell = (name: string, script: string): Unit => ({
    name,
    start: () => launch(shellOptions(folder, name, script)),
  });

  it('starts a process again that was killed by a stranger', async () => {
    const supervisor = new Supervisor(fast);
    await supervisor.start(shell('a', 'exec sleep 600'));
    const before = await supervisor.whenUp('a');
    process.kill(before, 'SIGKILL');
    expect(await waitUntilGone(before, 5_000)).toBe(true);
    await supervisor.restart('a');
    const after = await supervisor.whenUp('a');
    expect(after).not.toBe(before);
    expect(isAlive(after)).toBe(true);
    await supervisor.stop();
    expect(isAlive(after)).toBe(false);
  });

  it('leaves a process down that was killed to stay down, until it is asked for', async () => {
    const supervisor = new Supervisor(fast);
    await supervisor.start(shell('a', 'exec sleep 600'));
    await supervisor.kill('a', { hold: true });
    expect(supervisor.processes).toEqual([{ name: 'a', state: 'held', pid: undefined, restarts: 0 }]);
    await supervisor.restart('a');
    expect(supervisor.processes).toMatchObject([{ name: 'a', state: 'up', restarts: 1 }]);
    await supervisor.stop();
  });

  it('gives up on a process that dies ten times in quick succession', async () => {
    const failure = new Promise<Error>((onGiveUp) => {
      const supervisor = new Supervisor({ ...fast, onGiveUp });
      void supervisor.start(shell('a', 'exit 3'));
    });
    expect((await failure).message).toBe('a died 10 times in quick succession: see its log');
  });

  it('stops the groups in the reverse order of their start', async () => {
    const ended: string[] = [];
    const noting = (name: string): Unit => ({
      name,
      async start() {
        const process = await launch(shellOptions(folder, name, 'exec sleep 600'));
        void process.exited.then(() => ended.push(name));
        return process;
      },
    });
    const supervisor = new Supervisor(fast);
    for (const name of ['database', 'results', 'gateway']) await supervisor.start(noting(name));
    await supervisor.stop();
    expect(ended).toEqual(['gateway', 'results', 'database']);
  });

  it('uses SIGKILL on a process that does not heed the request to stop', async () => {
    const ready = join(folder, 'ready');
    const deaf = await launch({
      ...shellOptions(folder, 'deaf', `trap "" TERM; echo yes > "${ready}"; while :; do sleep 1; done`),
      graceMs: 100,
    });
    while (!existsSync(ready)) await new Promise((turn) => setImmediate(turn));
    await deaf.stop();
    expect(await deaf.exited).toEqual({ code: null, signal: 'SIGKILL' });
  });
});

describe('children of a supervisor that was killed', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'barmill-orphans-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are ended by the guard', async () => {
    const { supervisor, child } = await supervisorWithChild(folder);
    supervisor.kill('SIGKILL');
    expect(await waitUntilGone(child, 10_000)).toBe(true);
  });

  it('are ended at the next start by their pid files where the guard was killed too', async () => {
    const { supervisor, child, guard } = await supervisorWithChild(folder);
    process.kill(guard, 'SIGKILL');
    supervisor.kill('SIGKILL');
    await once(supervisor, 'exit');
    expect(isAlive(child)).toBe(true);
    await endLeftovers(folder);
    expect(isAlive(child)).toBe(false);
    expect(existsSync(join(folder, 'child.pid'))).toBe(false);
  });
});

function shellOptions(folder: string, name: string, script: string) {
  const args = ['-c', `: ${folder}/${name}; ${script}`];
  const marker = script.startsWith('exec ') ? 'sleep 600' : `${folder}/${name}`;
  const stopSignal = 'SIGTERM' as const;
  return { command: '/bin/sh', args, pidFile: join(folder, `${name}.pid`), marker, stopSignal, graceMs: 5_000 };
}

// A Node process that launches a child, says both ids (the guard is the newest other child of it) and waits.
async function supervisorWithChild(folder: string) {
  const options = JSON.stringify(shellOptions(folder, 'child', 'exec sleep 600'));
  const script = `
    import { launch } from ${JSON.stringify(childModule)};
    import { readdirSync, readFileSync } from 'node:fs';
    const { pid } = await launch(${options});
    const parentOf = (id) => { try { return Number(readFileSync('/proc/' + id + '/stat', 'latin1').split(') ')[1].split(' ')[1]); } catch { return 0; } };
    const guard = readdirSync('/proc').map(Number).find((id) => id > 0 && id !== pid && parentOf(id) === process.pid);
    console.log(JSON.stringify({ child: pid, guard }));
    setInterval(() => {}, 60_000);`;
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(supervisor.stdout, 'data')) as [Buffer];
  const { child, guard } = JSON.parse(line.toString()) as { child: number; guard: number };
  return { supervisor, child, guard };
}
