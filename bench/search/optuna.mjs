import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { pythonEnvironment } from '../measuring/python-environment.mjs';
import { run } from '../measuring/run-program.mjs';

const here = join(projectRoot, 'bench/search');

/** Optuna's TPE on a grid whose values are known, in a Python of its own under `.cache/bench`. */
export async function optunaFinder(say) {
  const environment = await pythonEnvironment({
    folder: join(projectRoot, '.cache/bench/optuna'),
    requirements: join(here, 'requirements.txt'),
    packages: ['optuna'],
    onProgress: say,
  });
  const folder = mkdtempSync(join(tmpdir(), 'barmill-optuna-'));
  return {
    /** The best that each seed found, or why there is none. */
    async bests({ axes, values }, trials, seeds) {
      if (environment.reason !== undefined) return { reason: environment.reason };
      const file = join(folder, 'values.f64');
      writeFileSync(file, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
      const task = { file, axes: axes.map((axis) => ({ name: axis.name, values: axis.values })), trials, seeds };
      const { code, lastLine } = await run(environment.program, [join(here, 'tpe.py'), JSON.stringify(task)]);
      return code === 0 ? { bests: JSON.parse(lastLine).bests } : { reason: `failed: ${lastLine}` };
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
