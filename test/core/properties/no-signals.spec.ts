import { simulateCase } from '../naive-engine/simulate-case';
import { everyCase } from './every-case';

describe('a run without a signal to enter', () => {
  it('stays at the initial balance, whatever its settings, its exits and its stops', () => {
    everyCase((given) => {
      const never = new Uint8Array(given.series.length);
      const signals = { ...given.signals, enterLong: never, enterShort: never };
      const result = simulateCase({ ...given, signals });
      const bars = given.range.end - given.range.tradeFrom;
      const flat = new Float64Array(bars + 1).fill(given.settings.initialBalance);
      expect(result).toEqual({
        legs: [],
        equity: flat,
        lowEquity: flat,
        exposureBars: 0,
        ruined: false,
        ...given.range,
        counts: {
          ambiguousBars: 0,
          unfilledAtEnd: 0,
          rejectedOrders: { invalidStop: 0, belowMinLot: 0, insufficientMargin: 0 },
        },
        firstRejected: { invalidStop: null, belowMinLot: null, insufficientMargin: null },
        avgSpreadPips: null,
      });
    });
  });
});
