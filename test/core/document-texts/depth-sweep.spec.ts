import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('a text that is nested too deep', () => {
  it('is refused at every depth, and the process that reads it lives on', () => {
    const { status, signal, stdout } = spawnSync(process.execPath, [join(__dirname, 'depth-sweep.mjs')], {
      encoding: 'utf8',
    });
    expect([status, signal]).toEqual([0, null]);
    const { read, refused } = JSON.parse(stdout) as { read: number; refused: number };
    expect(read).toBeGreaterThan(10);
    expect(read + refused).toBe(9 * 160 * 2);
  });
});
