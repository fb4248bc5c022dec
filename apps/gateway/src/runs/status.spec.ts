import { optimizationMoves } from '@barmill/contracts';
import { shownStatus, shownStatuses } from './status';

describe('states of runs', () => {
  it('are all among those that clients know', () => {
    const shown = Object.keys(optimizationMoves).map(shownStatus);
    expect(shown.filter((status) => !shownStatuses.some((known) => known === status))).toEqual([]);
  });
});
