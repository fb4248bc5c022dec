import { ProgressDisplay } from './progress-display';
import type { Progress } from './progress-line';

const at = (pct: number, status = 'running'): Progress => ({
  label: 'run',
  status,
  pct,
  done: null,
  total: null,
  failed: 0,
  ratePerS: null,
  etaMs: null,
  unit: 'combos',
});

function setUp(isTTY: boolean) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  return { written, clock, display: new ProgressDisplay(stream, () => clock.ms, { full: '#', empty: '-' }) };
}

describe('ProgressDisplay', () => {
  it('writes a line every five seconds and at each change of status without a terminal', () => {
    const { written, clock, display } = setUp(false);
    for (const [ms, pct] of [
      [0, 0],
      [4_999, 40],
      [5_000, 50],
      [9_999, 90],
    ]) {
      clock.ms = ms;
      display.update(at(pct));
    }
    display.finish(at(100, 'completed'));
    expect(written).toEqual(['run  0%\n', 'run  50%\n', 'run  100%  completed\n']);
  });

  it('redraws one line at a terminal and leaves it at the end', () => {
    const { written, clock, display } = setUp(true);
    display.update(at(0));
    clock.ms = 10;
    display.update(at(1));
    clock.ms = 100;
    display.update(at(50));
    display.finish(at(100));
    expect(written).toHaveLength(4);
    expect(written.every((text) => text === '\n' || (text.startsWith('\r') && text.endsWith('\u001b[K')))).toBe(true);
    expect(written[3]).toBe('\n');
    expect(written.every((text) => text.replace('\u001b[K', '').length - 1 <= 39)).toBe(true);
  });

  it('writes nothing when it is left without having drawn', () => {
    const { written, display } = setUp(true);
    display.leave();
    expect(written).toEqual([]);
  });
});
