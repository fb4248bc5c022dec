import { builtinStrategies, findStrategy, UnknownStrategyError } from './catalog';
import { resolveParameters } from './resolve-parameters';

describe('the catalog', () => {
  it('finds a strategy by name and by version', () => {
    expect(findStrategy('sma-cross').version).toBe(1);
    expect(findStrategy('sma-cross', 1).name).toBe('sma-cross');
  });

  it.each(['sma_cross', '__proto__', 'constructor', ''])('answers the unknown name %p with the known ones', (name) => {
    const names = builtinStrategies.map((strategy) => strategy.name).sort();
    expect(() => findStrategy(name)).toThrow(
      new UnknownStrategyError(`unknown strategy "${name}"; known strategies: ${names.join(', ')}`, names),
    );
  });

  it('answers an unknown version with the known ones', () => {
    expect(() => findStrategy('sma-cross', 2)).toThrow('sma-cross has no version 2; known versions: 1');
  });

  it.each(builtinStrategies.map((strategy) => [`${strategy.name} v${strategy.version}`, strategy] as const))(
    '%s has sound parameters whose defaults meet its conditions',
    (_, strategy) => {
      const names = strategy.parameters.map((definition) => definition.name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(resolveParameters(strategy, {})).toMatchObject({ ok: true });
    },
  );

  it('has each name and version once', () => {
    const keys = builtinStrategies.map((strategy) => `${strategy.name} v${strategy.version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
