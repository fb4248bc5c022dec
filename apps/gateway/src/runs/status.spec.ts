import { optimizationMoves } from '@barmill/contracts';
import { shownStatus, shownStatuses, storedStatuses } from './status';

describe('states of runs', () => {
  it('are all among those that clients know', () => {
    const shown = Object.keys(optimizationMoves).map(shownStatus);
    expect(shown.filter((status) => !shownStatuses.some((known) => known === status))).toEqual([]);
  });

  it('are asked for as they are stored', () => {
    expect(storedStatuses('running')).toBe('running,planning,finalizing');
    expect(storedStatuses('failed')).toBe('failed');
    expect(storedStatuses(undefined)).toBeUndefined();
  });
});
