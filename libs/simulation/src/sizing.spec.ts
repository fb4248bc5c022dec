import { exits, plainInstrument, plainSettings, play, type Ohlc } from '../testing/micro-market';
import { fixedVolumeLots } from './sizing';

const flat: Ohlc = [100, 100, 100, 100];

describe('a fixed volume', () => {
  const lots = (volume: number, instrument: object) =>
    fixedVolumeLots({ ...plainSettings, volume }, { ...plainInstrument, ...instrument });

  it('is rounded down to the lot step', () => {
    expect(lots(0.37, { lotStep: 0.25 })).toBe(0.25);
  });

  it('does not lose a step to the noise of doubles', () => {
    // 0.29 / 0.01 is 28.999999999999996.
    expect(lots(0.29, { lotStep: 0.01 })).toBe(0.29);
  });

  it('stays as it is without a step', () => {
    expect(lots(0.123456, {})).toBe(0.123456);
  });

  it('is capped at the maximum, and stays a multiple of the step', () => {
    expect(lots(80, { maxLot: 50, lotStep: 0.01 })).toBe(50);
    expect(lots(80, { maxLot: 0.9, lotStep: 0.25 })).toBe(0.75);
  });

  it('of exactly the minimum trades, below it does not', () => {
    expect([lots(0.1, { minLot: 0.1, lotStep: 0.1 }), lots(0.09, { minLot: 0.1, lotStep: 0.01 })]).toEqual([0.1, 0]);
  });

  it('below the minimum rejects each entry, and a reversal still closes', () => {
    const rejected = play({
      bars: [flat, flat, flat],
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short' } },
      settings: { volume: 0.005 },
      instrument: { minLot: 0.01, lotStep: 0.01 },
    });
    expect([rejected.legs, rejected.counts.rejectedOrders]).toEqual([[], { invalidStop: 0, belowMinLot: 2 }]);
  });

  it('counts an order with an invalid stop once, as that', () => {
    const { counts } = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long', stopLoss: 101 } },
      settings: { volume: 0.005 },
      instrument: { minLot: 0.01, lotStep: 0.01 },
    });
    expect(counts.rejectedOrders).toEqual({ invalidStop: 1, belowMinLot: 0 });
  });

  it('is the volume of every trade, not of the account', () => {
    const result = play({
      bars: [flat, [100, 150, 100, 150], [150, 150, 150, 150], [150, 150, 150, 150]],
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short' } },
      settings: { volume: 2 },
    });
    expect(result.legs.map((leg) => leg.volume)).toEqual([2, 2]);
    expect(exits(result)[0]).toEqual([1, 150, 'signal']);
  });
});
