import { onMarkets } from '@barmill/contracts';
import { runSpecOn, searchOf } from '@barmill/testing';
import { runHash } from './run-hash';

const dataset = { id: '01890000-0000-7000-8000-000000000001', sha256: 'a'.repeat(64) };
const spec = runSpecOn(dataset);
const params = { fast: 5, slow: 20 };
const hashOf = (given = spec, asked = params) => runHash(given, { kind: 'backtest', params: asked });

describe('the hash of a run', () => {
  it('is one for one question, whatever the order of its members and the id of its data', () => {
    expect(hashOf()).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(spec, { slow: 20, fast: 5 })).toBe(hashOf());
    expect(hashOf(runSpecOn({ ...dataset, id: '01890000-0000-7000-8000-000000000002' }))).toBe(hashOf());
  });

  it.each<[string, Parameters<typeof hashOf>]>([
    ['data', [runSpecOn({ ...dataset, sha256: 'b'.repeat(64) })]],
    ['a parameter', [spec, { fast: 6, slow: 20 }]],
    ['a setting', [{ ...spec, execution: { ...spec.execution, spreadPips: 1 } }]],
    ['the first bar', [{ ...spec, tradeFrom: 1 }]],
    ['the version of the strategy', [{ ...spec, strategy: { ...spec.strategy, version: 2 } }]],
    ['its document', [{ ...spec, strategy: { ...spec.strategy, document: { name: 'sma-cross' } } }]],
    ['context bars', [{ ...spec, contexts: [{ timeframe: 'H4', dataset }] }]],
  ])('is another with other %s', (_, given) => {
    expect(hashOf(...given)).not.toBe(hashOf());
  });

  it('follows every market, by the content of its data', () => {
    const other = (sha256: string, id = dataset.id) => ({ ...spec, timeframe: 'H4', dataset: { id, sha256 } });
    const of = (...others: (typeof spec)[]) => hashOf(onMarkets([spec, ...others]));
    const [b, c] = ['b'.repeat(64), 'c'.repeat(64)];
    expect(of()).toBe(hashOf());
    expect(of(other(b, '01890000-0000-7000-8000-000000000009'))).toBe(of(other(b)));
    const different = [of(), of(other(b)), of(other(c)), of(other(b), other(c)), of(other(c), other(b))];
    expect(new Set(different).size).toBe(different.length);
  });

  it('of an optimization follows its search, but not how that is cut into chunks', () => {
    const of = (search: ReturnType<typeof searchOf>) => runHash(spec, { kind: 'optimization', search });
    expect(of({ ...searchOf(3), chunkSize: 2 })).toBe(of(searchOf(3)));
    expect(of(searchOf(4))).not.toBe(of(searchOf(3)));
    expect(of(searchOf(3, 'minimize'))).not.toBe(of(searchOf(3)));
  });
});
