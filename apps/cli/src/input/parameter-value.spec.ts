import { parseNumber, parseParameters, parseValue } from './parameter-value';

describe('parseValue', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['1e-3', 0.001],
    ['true', true],
    ['false', false],
    ['close', 'close'],
    ['0x10', '0x10'],
    ['1.2.3', '1.2.3'],
    ['Infinity', 'Infinity'],
    ['1e999', '1e999'],
  ])('reads %s as %p', (text, value) => {
    expect(parseValue(text)).toBe(value);
  });
});

describe('parseNumber', () => {
  it('takes no empty text for zero', () => {
    expect(parseNumber('')).toBeNull();
    expect(parseNumber(' ')).toBeNull();
  });
});

describe('parseParameters', () => {
  it('splits at the first equals sign', () => {
    expect(parseParameters(['fast=20', 'rule=a=b'])).toEqual({ fast: 20, rule: 'a=b' });
  });

  it('refuses a name given twice and a pair without a value', () => {
    expect(() => parseParameters(['fast=20', 'fast=30'])).toThrow('"fast" is given twice');
    expect(() => parseParameters(['fast'])).toThrow('got "fast"');
  });
});
