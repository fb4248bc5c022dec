import { structuralKey } from './structural-key';

describe('a structural key', () => {
  it('is readable while it is short', () => {
    expect(structuralKey('sma', [20], [structuralKey('close', [], [])])).toBe('sma(close(),20)');
  });

  it('has a bounded length however deep the graph is', () => {
    let key = 'close()';
    for (let i = 0; i < 50; i++) key = structuralKey('+', [], [key, key]);
    expect(key).toMatch(/^#[0-9a-f]{64}$/);
  });

  it('tells apart what divides differently', () => {
    expect(structuralKey('/', ['right', -0], ['close()'])).not.toBe(structuralKey('/', ['right', 0], ['close()']));
  });
});
