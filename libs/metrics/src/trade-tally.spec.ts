import { legOf } from './testing/sample-run';
import { tallyTrades } from './trade-tally';

const leg = legOf;

describe('tallyTrades', () => {
  it('sums the legs of a position before it judges it', () => {
    const tally = tallyTrades([
      leg(1, 30, { exitReason: 'tp_partial' }),
      leg(1, -40, { exitReason: 'sl' }),
      leg(2, -5, { exitReason: 'tp_partial' }),
      leg(2, 25),
    ]);
    expect(tally).toMatchObject({ total: 2, winning: 1, losing: 1, grossProfit: 20, grossLoss: -10, net: 10 });
  });

  it('counts a draw as a trade that neither wins nor loses', () => {
    expect(tallyTrades([leg(1, 10, {}), leg(2, 0), leg(3, 5), leg(3, -5)])).toMatchObject({
      total: 3,
      winning: 1,
      losing: 0,
    });
  });

  it('counts each side', () => {
    const tally = tallyTrades([leg(1, 1), leg(2, 1, { direction: 'short' }), leg(3, 1), leg(3, 1)]);
    expect([tally.long, tally.short]).toEqual([2, 1]);
  });

  it('counts a position still open with its marked value, and not as closed by the end of the data', () => {
    const tally = tallyTrades([leg(1, 5, { exitReason: 'tp_partial' }), leg(1, -8, { exitReason: null })]);
    expect(tally).toMatchObject({ total: 1, losing: 1, net: -3, endOfData: 0 });
  });

  it('counts positions that the end of the data closed', () => {
    expect(tallyTrades([leg(1, 5), leg(2, 1, { exitReason: 'end_of_data' })]).endOfData).toBe(1);
  });

  it('is all zeros without legs', () => {
    const { enteredRuined, ...numbers } = tallyTrades([]);
    expect(enteredRuined).toBe(false);
    expect(new Set(Object.values(numbers))).toEqual(new Set([0]));
  });
});
