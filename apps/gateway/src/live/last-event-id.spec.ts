import { lastEventId } from './last-event-id';

describe('the last event that a client saw', () => {
  it('is that of the header, else that of the query', () => {
    expect(lastEventId('7', '3')).toBe(7);
    expect(lastEventId(undefined, '3')).toBe(3);
    expect(lastEventId('0', undefined)).toBe(0);
  });

  it('may be absent', () => {
    expect(lastEventId(undefined, undefined)).toBeUndefined();
    expect(lastEventId('', undefined)).toBeUndefined();
  });

  it.each(['x', '-1', '1.5', '1e3', '9'.repeat(16)])('is refused when it is %p', (text) => {
    expect(() => lastEventId(text, undefined)).toThrow(/whole number/);
  });
});
