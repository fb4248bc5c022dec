import { isNode, type Value } from '../graph/series-node';
import type { DecisionGraph } from './decision-graph';
import type { StrategyDocument } from './document';
import { rulesStrategy } from './rules-strategy';

const document: StrategyDocument = {
  name: 'made-up',
  version: 1,
  title: 'Made up',
  description: 'Parts that share parameters',
  parameters: [
    { name: 'fast', type: 'integer', min: 2, max: 5_000, default: 5 },
    { name: 'slow', type: 'integer', min: 2, max: 5_000, default: 9 },
    { name: 'side', type: 'choice', choices: ['up', 'down'], default: 'up' },
  ],
  let: { quick: 'sma(close, fast)' },
  entry: {
    long: 'crossover(quick, sma(close, slow)) and side = "up"',
    short: 'crossunder(quick, median(close, slow))',
  },
  stops: { stop_loss: { distance: 'atr(fast) * 2' } },
};

const keyOf = (value: Value | null | undefined) => (value && isNode(value) ? value.key : value);
const keysOf = ({ enterLong, enterShort, stopLoss, firstDecision }: DecisionGraph) => [
  keyOf(enterLong),
  keyOf(enterShort),
  keyOf(stopLoss?.long),
  firstDecision,
];

describe('the graph of a strategy that remembers parts', () => {
  it('is that of a strategy which was asked for nothing before', () => {
    const strategy = rulesStrategy(document);
    for (const fast of [2, 3, 7]) {
      for (const slow of [4, 11]) {
        for (const side of ['up', 'down']) {
          const fresh = rulesStrategy(document).graph!({ fast, slow, side }, { tickSize: 0.01, pipSize: 0.1 });
          expect(keysOf(strategy.graph!({ fast, slow, side }, { tickSize: 0.01, pipSize: 0.1 }))).toEqual(
            keysOf(fresh),
          );
        }
      }
    }
  });

  it('is made anew for another tick', () => {
    const strategy = rulesStrategy(document);
    const parameters = { fast: 2, slow: 4, side: 'up' };
    const keys = [0.01, 0.1, 0.01].map((tickSize) =>
      keyOf(strategy.graph!(parameters, { tickSize, pipSize: 0.1 }).enterLong),
    );
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[2]).toBe(keys[0]);
  });

  it('is that of the whole rules also where they are so large that the memory cannot be sure of the limits', () => {
    const parts = Array.from({ length: 20 }, (_, k) => `crossover(sma(close, fast + ${k}), sma(close, slow + ${k}))`);
    const large = { ...document, let: {}, entry: { long: parts.join(' or ') } };
    const strategy = rulesStrategy(large);
    for (const fast of [2, 3]) {
      const parameters = { fast, slow: 30, side: 'up' };
      const fresh = rulesStrategy(large).graph!(parameters, { tickSize: 0.01, pipSize: 0.1 });
      expect(keysOf(strategy.graph!(parameters, { tickSize: 0.01, pipSize: 0.1 }))).toEqual(keysOf(fresh));
    }
  });
});
