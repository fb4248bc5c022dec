import { crossings } from './crossing';

const bars = (flags: Uint8Array) => [...flags.keys()].filter((i) => flags[i] === 1);
const crossed = (a: number[], b: number[]) => {
  const { over, under } = crossings(Float64Array.from(a), 1, Float64Array.from(b), 1);
  return { over: bars(over), under: bars(under) };
};

describe('crossings', () => {
  it('are where the order changes', () => {
    expect(crossed([1, 3, 3, 1], [2, 2, 2, 2])).toEqual({ over: [1], under: [3] });
  });

  it('count a touch as not yet above and not yet below', () => {
    expect(crossed([1, 2, 3], [2, 2, 2])).toEqual({ over: [2], under: [] });
    expect(crossed([3, 2, 3], [2, 2, 2])).toEqual({ over: [2], under: [] });
    expect(crossed([3, 2, 1], [2, 2, 2])).toEqual({ over: [], under: [2] });
  });

  it('are none at the first bar or where a value is missing', () => {
    expect(crossed([3], [2])).toEqual({ over: [], under: [] });
    expect(crossed([1, NaN, 3, 1], [2, 2, 2, 2])).toEqual({ over: [], under: [3] });
  });
});
