import { exitCodeOfStatus } from './exit-code';

describe('exitCodeOfStatus', () => {
  it.each([
    [400, 2],
    [413, 2],
    [415, 2],
    [422, 2],
    [404, 3],
    [401, 4],
    [403, 4],
    [409, 5],
    [412, 5],
    [428, 5],
    [408, 6],
    [504, 6],
    [429, 7],
    [500, 7],
    [502, 7],
    [503, 7],
  ])('HTTP %i ends the program with %i', (status, code) => {
    expect(exitCodeOfStatus(status)).toBe(code);
  });
});
