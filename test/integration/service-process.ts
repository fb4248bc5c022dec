import { eventually } from '@barmill/testing';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from '../../tools/stack/child.mjs';
import { allocatePorts } from '../../tools/stack/ports.mjs';

/** A service as it ships, in a process of its own. */
export class ServiceProcess {
  private constructor(
    private readonly folder: string,
    private readonly logFile: string,
    private readonly process: Awaited<ReturnType<typeof launch>>,
  ) {}

  /**
   * Resolves when it is alive.
   * @param env all that it is told, save where its HTTP server listens
   * @throws with what it said when it ends before it is alive
   */
  static async start(name: 'results' | 'optimizer' | 'engine', env: Record<string, string>): Promise<ServiceProcess> {
    const main = resolve(__dirname, `../../dist/apps/${name}/src/main.js`);
    const folder = mkdtempSync(join(tmpdir(), `barmill-${name}-`));
    const { http } = await allocatePorts({ file: join(folder, 'ports.json'), names: ['http'] });
    const logFile = join(folder, 'log');
    const process = await launch({
      command: globalThis.process.execPath,
      args: ['--enable-source-maps', main],
      env: { PATH: globalThis.process.env.PATH, HTTP_HOST: '127.0.0.1', HTTP_PORT: String(http), ...env },
      pidFile: join(folder, 'pid'),
      marker: main,
      logFile,
      stopSignal: 'SIGTERM',
      graceMs: 10_000,
    });
    const service = new ServiceProcess(folder, logFile, process);
    try {
      await service.untilAlive(`http://127.0.0.1:${http}/health/live`);
    } catch (error) {
      const said = service.log().join('\n');
      await service.kill();
      throw new Error(`${name}: ${String(error)}; it said:\n${said}`, { cause: error });
    }
    return service;
  }

  /** What it logged, a line for each entry. */
  log(): string[] {
    return readFileSync(this.logFile, 'utf8').split('\n');
  }

  /** SIGKILL, as a crash would. */
  async kill(): Promise<void> {
    await this.process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    await this.process.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async untilAlive(url: string): Promise<void> {
    const ended = this.process.exited.then(({ code }) => {
      throw new Error(`it ended with code ${code} before it was up`);
    });
    // It also ends when the test has stopped it, which nobody waits for.
    ended.catch(() => undefined);
    const answers = async () => (await fetch(url, { headers: { connection: 'close' } })).ok;
    await Promise.race([ended, eventually('it is up', answers, { withinMs: 30_000, everyMs: 50 })]);
  }
}
