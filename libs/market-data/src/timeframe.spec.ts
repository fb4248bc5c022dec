import { parseTimeframe, timeframes, UnknownTimeframeError } from './timeframe';

describe('timeframes', () => {
  it('are read in upper and lower case', () => {
    expect(parseTimeframe('M15')).toMatchObject({ name: 'M15', durationMs: 900_000 });
    expect(parseTimeframe('h4')).toMatchObject({ name: 'H4', durationMs: 14_400_000 });
    expect(parseTimeframe('w1').durationMs).toBe(7 * 24 * 3_600_000);
  });

  it('ascend in duration and find themselves by name', () => {
    for (let i = 1; i < timeframes.length; i++) {
      expect(timeframes[i].durationMs).toBeGreaterThan(timeframes[i - 1].durationMs);
    }
    for (const timeframe of timeframes) expect(parseTimeframe(timeframe.name)).toBe(timeframe);
  });

  it.each(['', 'M2', '15m', ' M15', 'constructor'])('refuses %j and lists the known ones', (text) => {
    expect(() => parseTimeframe(text)).toThrow(UnknownTimeframeError);
    expect(() => parseTimeframe(text)).toThrow(
      `expected a timeframe (one of M1, M5, M15, M30, H1, H4, D1, W1), came ${JSON.stringify(text)}`,
    );
  });
});
