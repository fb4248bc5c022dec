import { checkOwnDocument } from './own-document';

const sound = { name: 'mine', version: 1, title: 'T', description: 'D', entry: { long: 'close > open' } };
const faultsOf = (value: unknown) => {
  const check = checkOwnDocument(value);
  return check.ok ? [] : check.faults.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a document that is to be kept', () => {
  it('becomes the strategy that it is', () => {
    expect(checkOwnDocument(sound)).toMatchObject({ ok: true, strategy: { name: 'mine', document: sound } });
    expect(faultsOf({ ...sound, version: 2_147_483_647, title: 'Über 😀' })).toEqual([]);
  });

  it.each([
    [{ name: 'sma-cross' }, '/name reserved_strategy_name'],
    [{ name: 'buy-and-hold', version: 9 }, '/name reserved_strategy_name'],
    [{ version: 2_147_483_648 }, '/version above_max'],
    [{ title: 'a\0b' }, '/title bad_character'],
    [{ tags: ['fine', '\ud83d'] }, '/tags/1 bad_character'],
    [
      { parameters: [{ name: 'c', type: 'choice', choices: ['\ude00'], default: '\ude00' }] },
      '/parameters/0/choices/0 bad_character',
    ],
  ])('with %j is refused: %s', (change, fault) => {
    expect(faultsOf({ ...sound, ...change })).toContain(fault);
  });

  it('is refused where it is too long with its anchors written out', () => {
    const choices = Array.from({ length: 100 }, (_, i) => String(i).padStart(100, 'x'));
    const parameters = Array.from({ length: 30 }, (_, i) => ({
      ...{ name: `p${i}`, type: 'choice', choices, default: choices[0] },
    }));
    expect(faultsOf({ ...sound, parameters: parameters.slice(0, 20) })).toEqual([]);
    expect(faultsOf({ ...sound, parameters })).toEqual([' too_long']);
  });

  it('is told every fault, those of the language as well', () => {
    expect(faultsOf({ ...sound, name: 'sma-cross', entry: {} })).toEqual([
      '/name reserved_strategy_name',
      '/entry missing',
    ]);
  });

  it.each([null, 5, 'text', []])('%j is none', (value) => {
    expect(faultsOf(value)).toContain(' wrong_type');
  });
});
