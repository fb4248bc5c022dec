import { readSelection, select } from './index';

const members = { id: null, status: null, metrics: ['sharpe_ratio', 'sqn'] };
const resource = { id: 'a', status: 'completed', metrics: { sharpe_ratio: 0, sqn: null } };
const cut = (text: string) => select(resource, readSelection(text, members));

describe('a selection of fields', () => {
  it('keeps whole members and members of members, zeros and nulls as they are', () => {
    expect(cut('id')).toEqual({ id: 'a' });
    expect(cut('id, metrics.sqn')).toEqual({ id: 'a', metrics: { sqn: null } });
    expect(cut('metrics.sharpe_ratio,metrics.sqn')).toEqual({ metrics: { sharpe_ratio: 0, sqn: null } });
    expect(cut('metrics.sqn,metrics')).toEqual({ metrics: resource.metrics });
    expect(cut('metrics,metrics.sqn')).toEqual({ metrics: resource.metrics });
  });

  it.each([
    ['', /expected the name of a field/],
    ['id,,status', /expected the name of a field/],
    ['statsu', /no field "statsu": did you mean status\?; the fields are id, status, metrics$/],
    ['__proto__', /no field "__proto__"/],
    [
      'metrics.sqm',
      /no field "metrics.sqm": did you mean metrics.sqn\?; the fields are metrics.sharpe_ratio, metrics.sqn/,
    ],
    ['id.x', /no field "id.x"; id is named as a whole/],
  ])('refuses %p', (text, message) => {
    expect(() => cut(text)).toThrow(message);
  });
});
