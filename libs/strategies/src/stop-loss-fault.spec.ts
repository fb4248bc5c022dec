import { findStrategy } from './catalog';
import type { StrategyDocument } from './rules/document';
import { rulesStrategy } from './rules/rules-strategy';
import { stopLossFault } from './stop-loss-fault';
import type { ParameterValues, Strategy } from './strategy';

const head = { name: 'mine', version: 1, title: 'T', description: 'D', entry: { long: 'close > open' } };
const parameters = [
  { name: 'stop', type: 'float' as const, min: 0, max: 100, default: 0 },
  { name: 'stopped', type: 'boolean' as const, default: true },
];
const stopped = (distance: string, more: Partial<StrategyDocument> = {}): Strategy =>
  rulesStrategy({ ...head, parameters, stops: { stop_loss: { distance } }, ...more });
const faultOf = (strategy: Strategy, values: ParameterValues, riskPct: number | undefined = 1) =>
  stopLossFault(strategy, { stopped: [true], ...values }, riskPct, '/params');
const none = 'risk_pct sizes an entry by the distance to its stop loss, and mine sets none';

describe('a run that sizes by risk', () => {
  it('works with strategies that can set a stop loss', () => {
    expect(faultOf(stopped('atr(14)'), { stop: [0] })).toBeUndefined();
    expect(faultOf(stopped('atr(14) * stop'), { stop: [1, 3] })).toBeUndefined();
    expect(faultOf(stopped('close - 500'), { stop: [0] })).toBeUndefined();
  });

  it('is refused with one that sets none, other stops notwithstanding', () => {
    const trailing = { trailing: { distance: 'atr(14)' }, take_profit: { distance: 'atr(14)' } };
    const strategy = rulesStrategy({ ...head, stops: trailing });
    expect(stopLossFault(strategy, {}, 1, '/params')).toEqual({
      pointer: '/risk_pct',
      code: 'no_stop_loss',
      detail: none,
    });
    expect(stopLossFault(strategy, {}, undefined, '/params')).toBeUndefined();
  });

  it.each(['stop', 'stop * pip', 'atr(14) * stop', 'iff(stop > 0, atr(14), 0)', 'half * 2'])(
    'is refused with parameters that set none: a distance of %s',
    (distance) => {
      const strategy = stopped(distance, { let: { half: 'stop / 2' } });
      expect(faultOf(strategy, { stop: [0] })?.detail).toBe(`${none} with these parameters`);
      expect(faultOf(strategy, { stop: [2] })).toBeUndefined();
    },
  );

  it('is refused where one value of a search sets none, and names it', () => {
    expect(faultOf(stopped('atr(14) * stop'), { stop: [2, 0, 4] })?.detail).toBe(`${none} with stop = 0`);
    const switched = stopped('iff(stopped, atr(14), 0)');
    expect(faultOf(switched, { stop: [1], stopped: [true, false] })?.detail).toBe(`${none} with stopped = false`);
    const { detail } = stopLossFault(
      findStrategy('sma-cross'),
      { fast: [5], slow: [9], stop_loss_pips: [10, 0], take_profit_pips: [0] },
      1,
      '/param_grid',
    )!;
    expect(detail).toMatch(/sma-cross sets none with stop_loss_pips = 0$/);
  });

  it('is refused where the document sizes by risk, at the parameters', () => {
    const strategy = stopped('atr(14) * stop', { sizing: { risk_pct: 1 } });
    expect(stopLossFault(strategy, { stop: [0], stopped: [true] }, undefined, '/params')).toMatchObject({
      pointer: '/params',
      code: 'no_stop_loss',
    });
    expect(stopLossFault(strategy, { stop: [1], stopped: [true] }, undefined, '/params')).toBeUndefined();
  });
});
