import { holds, neededScope } from './caller';

describe('scopes', () => {
  it('are read for reading and run for what changes something, unless a route names another', () => {
    expect(['GET', 'HEAD', 'POST', 'DELETE'].map((method) => neededScope(undefined, method))).toEqual([
      'read',
      'read',
      'run',
      'run',
    ]);
    expect(neededScope('manage', 'POST')).toBe('manage');
  });

  it('are held when the key has them, or is an admin', () => {
    const key = (scopes: string[]) => ({ tenantId: 't', keyId: 'k', scopes });
    expect(holds(key(['read']), 'read')).toBe(true);
    expect(holds(key(['read']), 'run')).toBe(false);
    expect(holds(key(['admin']), 'manage')).toBe(true);
    expect(holds(key([]), 'read')).toBe(false);
  });
});
