import { describeProgress, formatDuration, renderProgress } from './progress-line';
import type { Progress } from './progress-line';

const glyphs = { full: '#', empty: '-' };
const half: Progress = {
  label: 'optimization 0193abcd',
  status: 'running',
  pct: 50,
  done: 1250,
  total: 2500,
  failed: 0,
  ratePerS: 12345.6,
  etaMs: 4_200,
  unit: 'combos',
};

describe('renderProgress', () => {
  it('shows label, bar, percent, counts, rate and ETA where there is room', () => {
    expect(renderProgress(half, 120, glyphs)).toBe(
      `optimization 0193abcd  ${'#'.repeat(20)}${'-'.repeat(20)}   50%  1,250/2,500  12,346 combos/s  ETA 5s`,
    );
  });

  it('gives up the ETA first, then the rate, then the counts, and keeps the percentage', () => {
    expect(renderProgress(half, 70, glyphs)).toContain('12,346 combos/s');
    expect(renderProgress(half, 70, glyphs)).not.toContain('ETA');
    expect(renderProgress(half, 60, glyphs)).not.toContain('combos');
    expect(renderProgress(half, 60, glyphs)).toContain('1,250/2,500');
    expect(renderProgress(half, 45, glyphs)).not.toContain('1,250');
    expect(renderProgress(half, 20, glyphs)).toContain('50%');
  });

  it('never exceeds the width', () => {
    for (let width = 8; width <= 130; width++)
      expect(renderProgress(half, width, glyphs).length).toBeLessThanOrEqual(width);
  });

  it('fills the bar at the end only', () => {
    expect(renderProgress({ ...half, pct: 99.9 }, 120, glyphs)).toContain('#-');
    expect(renderProgress({ ...half, pct: 99.9 }, 120, glyphs)).toContain(' 99%');
    expect(renderProgress({ ...half, pct: 100 }, 120, glyphs)).toContain('#'.repeat(40));
  });

  it('names every status but running, and counts failures', () => {
    expect(renderProgress({ ...half, status: 'pending', failed: 3 }, 120, glyphs)).toContain(
      'pending  1,250/2,500  3 failed',
    );
  });
});

describe('describeProgress', () => {
  it('is the same as one plain line', () => {
    expect(describeProgress(half)).toBe('optimization 0193abcd  50%  1,250/2,500  12,346 combos/s  ETA 5s');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0s'],
    [59_000, '59s'],
    [59_001, '1m00s'],
    [125_000, '2m05s'],
    [3_600_000, '1h00m'],
    [4_020_000, '1h07m'],
  ])('%i ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
