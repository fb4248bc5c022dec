import { holds, neededScope } from './caller';

describe('scopes', () => {
  it('are what a route names; one that names none is for administrators', () => {
    expect(neededScope('manage')).toBe('manage');
    expect(neededScope(undefined)).toBe('admin');
  });

  it('are held when the key has them, or is an admin', () => {
    const key = (scopes: string[]) => ({ tenantId: 't', keyId: 'k', scopes });
    expect(holds(key(['read']), 'read')).toBe(true);
    expect(holds(key(['read']), 'run')).toBe(false);
    expect(holds(key(['admin']), 'manage')).toBe(true);
    expect(holds(key([]), 'read')).toBe(false);
  });
});
