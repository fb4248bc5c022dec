import { equitySparkline } from './equity-sparkline';

describe('equitySparkline', () => {
  it('keeps a short curve as it is, the balance first', () => {
    expect([...equitySparkline(Float64Array.of(0.1, -0.5), 100)]).toEqual([100, 110.00000000000001, 55.00000000000001]);
  });

  it('keeps the ends, the highest and the lowest of a long one, in their order, in 64 points', () => {
    const returns = new Float64Array(1_000);
    returns[299] = 1;
    returns[300] = -0.5;
    returns[700] = -0.5;
    returns[701] = 1;
    const line = [...equitySparkline(returns, 100)];
    expect(line).toHaveLength(64);
    expect(line.filter((level) => level === 200)).toHaveLength(1);
    expect(line.filter((level) => level === 50)).toHaveLength(1);
    expect(line.indexOf(200)).toBeLessThan(line.indexOf(50));
    expect([line[0], line[63]]).toEqual([100, 100]);
  });
});
