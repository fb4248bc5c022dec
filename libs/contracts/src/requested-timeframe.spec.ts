import { knownTimeframes, refusalOf, requestOf } from '../testing/requests';
import { requestedTimeframe } from './requested-timeframe';

const resolve = (changes: object) => requestedTimeframe(requestOf(changes), knownTimeframes);

describe('the timeframe of a request', () => {
  it('goes by two names, in upper or lower case', () => {
    expect(resolve({ timeframe: undefined, primary_tf: 'h4' }).name).toBe('H4');
    expect(resolve({ primary_tf: 'h1' }).name).toBe('H1');
  });

  it.each([
    [{ primary_tf: 'H4' }, 'contradicting_timeframes', '/primary_tf', /the same field; got "H1" and "H4"/],
    [{ timeframe: undefined }, 'required', '/timeframe', /missing/],
    [{ timeframe: 'M7' }, 'unknown_timeframe', '/timeframe', /"M7". Known: M15, M40/],
    [{ timeframe: undefined, primary_tf: 'M7' }, 'unknown_timeframe', '/primary_tf', /"M7"/],
  ])('is refused with %j', (changes, problem, pointer, message) => {
    const refusal = refusalOf(() => resolve(changes));
    expect(refusal).toMatchObject({ problem, pointer });
    expect(refusal.message).toMatch(message);
  });
});
