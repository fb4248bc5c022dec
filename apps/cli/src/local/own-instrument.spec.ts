import { join } from 'node:path';
import { LocalCommandLine } from '../../test/local-command-line';

let line: LocalCommandLine;
beforeAll(() => void (line = new LocalCommandLine()));
afterAll(() => line.remove());

describe("an instrument of one's own", () => {
  it('is traded by its terms, from a file or in the config', async () => {
    const terms = {
      symbol: 'widget',
      ...{ pip_size: 1, contract_size: 5, lot_step: 1, leverage: 3, spread_pips: 2 },
      ...{ base_currency: 'WDG', quote_currency: 'USD' },
    };
    const own = line.file(
      'widget.yaml',
      Object.entries(terms)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join(''),
    );
    const config = line.file('own.json', JSON.stringify({ instrument: terms }));
    const market = ['--timeframe', 'D1', '--volume', '2', '--local', '--json'];
    for (const given of [
      ['--instrument', own],
      ['--config', config],
      ['--symbol', 'WIDGET', '--instrument', own],
    ]) {
      expect(await line.run('run', line.rules, line.bars, ...market, ...given)).toBe(0);
      // In at an ask of 103, out at 111: 8 × 2 lots of 5.
      expect(JSON.parse(line.out)).toMatchObject({
        symbol: 'WIDGET',
        config: { leverage: 3, spread_pips: 2, account_currency: 'USD' },
        metrics: { net_profit: 80 },
      });
    }
    const optimized = await line.run(
      'optimize',
      line.rules,
      line.bars,
      ...market,
      '--instrument',
      own,
      '--grid',
      'from=100',
      '--threads',
      '1',
    );
    expect([optimized, JSON.parse(line.out).results[0].metrics.net_profit]).toEqual([0, 80]);
  });

  it('is refused by the rules of POST /v1/instruments', async () => {
    const terms = { symbol: 'X', pip_size: 1, contract_size: 1, base_currency: 'X', quote_currency: 'USD' };
    const own = (changes: object) => line.file('own-terms.json', JSON.stringify({ ...terms, ...changes }));
    const market = ['--timeframe', 'D1', '--local', '--instrument'];
    expect(await line.run('run', line.rules, line.bars, ...market, own({ tick_size: 2, max_lot: 1e300 }))).toBe(2);
    expect(line.err).toMatch(
      /\/instrument\/tick_size: .*\(tick_above_pip\)\n +\/instrument\/max_lot: .*\(too_many_steps\)/,
    );
    expect(await line.run('run', line.rules, line.bars, ...market, own({}), '--symbol', 'EURUSD')).toBe(2);
    expect(line.err).toMatch(/\/symbol: The instrument that is given is X; got "EURUSD"\. \(contradicting_symbols\)/);
    expect(await line.run('run', line.rules, line.bars, ...market, join(line.folder, 'none.json'))).toBe(2);
    expect(line.err).toMatch(/Cannot read the instrument .*none\.json/);
  });
});
