import { seriesBytesPerThread } from './engine.config';

const mib = 1024 ** 2;

describe('the bytes of series that a thread keeps', () => {
  it('are its part of what the process may keep', () => {
    expect(seriesBytesPerThread({ SERIES_MAX_BYTES: 100 * mib, SWEEP_SLOTS: 4 })).toBe(25 * mib);
    expect(seriesBytesPerThread({ SERIES_MAX_BYTES: 100, SWEEP_SLOTS: 3 })).toBe(33);
  });

  it('are 64 MiB where nothing is set, however many threads there are', () => {
    expect([1, 8].map((SWEEP_SLOTS) => seriesBytesPerThread({ SERIES_MAX_BYTES: undefined, SWEEP_SLOTS }))).toEqual([
      64 * mib,
      64 * mib,
    ]);
  });
});
