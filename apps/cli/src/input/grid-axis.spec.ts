import { parseGrid } from './grid-axis';

describe('parseGrid', () => {
  it('reads min:max:step as a range', () => {
    expect(parseGrid(['fast=5:60:5', 'x=-1:1:0.25'])).toEqual({
      fast: { min: 5, max: 60, step: 5 },
      x: { min: -1, max: 1, step: 0.25 },
    });
  });

  it('reads a range to draw from, in the logarithm too, or as so many values of it', () => {
    expect(parseGrid(['a=5:60', 'b=0.01:1:log', 'c=0.01:1:log7'])).toEqual({
      a: { min: 5, max: 60 },
      b: { min: 0.01, max: 1, log: true },
      c: { min: 0.01, max: 1, log: true, steps: 7 },
    });
  });

  it('reads the condition of an axis behind it', () => {
    expect(parseGrid(['a=5:60:5 when side = "long" and b', 'c=1,2 when a > 1', 'd=5:6 when b'])).toEqual({
      a: { min: 5, max: 60, step: 5, when: 'side = "long" and b' },
      c: { values: [1, 2], when: 'a > 1' },
      d: { min: 5, max: 6, when: 'b' },
    });
  });

  it('reads a list of numbers, switches and words as it stands', () => {
    expect(parseGrid(['fast=5, 10,20', 'mode=a,b', 'on=true,false', 'one=7'])).toEqual({
      fast: [5, 10, 20],
      mode: ['a', 'b'],
      on: [true, false],
      one: [7],
    });
  });

  it.each([
    ['fast', /name=value/],
    ['=5', /name=value/],
    ['fast=', /name=value/],
    ['fast=5:', /min:max:step/],
    ['fast=5:60:logx', /min:max:step/],
    ['fast=5:60:5:1', /min:max:step/],
    ['fast=a:b:c', /min:max:step/],
    ['fast=5:60:0', /step above 0, got 0/],
    ['fast=5:60:-5', /step above 0, got -5/],
    ['fast=60:5:5', /min <= max, got 60 > 5/],
    ['fast=5,,10', /separated by commas/],
  ])('refuses %s and says what it expected', (text, message) => {
    expect(() => parseGrid([text])).toThrow(message);
    expect(() => parseGrid([text])).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it('refuses an axis that is given twice', () => {
    expect(() => parseGrid(['fast=1,2', 'fast=3,4'])).toThrow('"fast" is given twice');
  });
});
