import { join } from 'node:path';
import { csv, LocalCommandLine, plain, yaml } from '../../test/local-command-line';
import type { CombinationResult, Trade } from '../api/resources';

describe('runs without any service', () => {
  let line: LocalCommandLine;
  let bars: string;
  let rules: string;
  let out: string;
  let err: string;
  beforeAll(() => {
    line = new LocalCommandLine();
    ({ bars, rules } = line);
  });
  afterAll(() => line.remove());

  const file = (name: string, text: string) => line.file(name, text);

  async function run(...args: string[]): Promise<number> {
    const code = await line.run(...args);
    ({ out, err } = line);
    return code;
  }

  it('runs a rules document over a file of bars, with figures, trades and equity as one JSON object', async () => {
    expect(await run('run', rules, bars, ...plain, '--trades', '--equity', '--json')).toBe(0);
    const run1 = JSON.parse(out);
    expect(run1).toMatchObject({
      type: 'backtest',
      status: 'completed',
      strategy: { name: 'from-to', version: 3 },
      params: { from: 100, to: 108 },
      config: { volume: 2, spread_pips: 0, initial_balance: 10_000, leverage: 20, trade_from: 0 },
      bars: 5,
      metrics: { total_trades: 1, net_profit: 20, profit_factor: null },
      metric_notes: { profit_factor: expect.any(String) },
      result_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(run1.trades).toEqual([
      expect.objectContaining({
        ordinal: 1,
        entry_time: '2024-01-03T00:00:00.000Z',
        entry_price: 101,
        exit_price: 111,
        profit: 20,
        exit_reason: 'signal',
        equity_after: 10_020,
        entry_tag: null,
      }),
    ]);
    expect(run1.equity.map(({ equity }: { equity: number }) => equity)).toEqual([
      10_000, 10_000, 10_000, 10_020, 10_020, 10_020,
    ]);
    expect(run1.equity[0].time).toBe('2024-01-01T00:00:00.000Z');
  });

  it('converts to the account currency at the rates of a file, and names it', async () => {
    // In at 101 and out at 111: 20 dollars, at the close of 4 January, when a euro is 1.25.
    const rates = file(
      'eurusd.csv',
      `time,open,high,low,close
2024-01-01,1,1,1,1
2024-01-02,1,1,1,1
2024-01-03,1.25,1.25,1.25,1.25
2024-01-04,1,1,1,1
`,
    );
    expect(
      await run(
        'run',
        rules,
        bars,
        ...plain,
        '--account-currency',
        'eur',
        '--conversion',
        `EURUSD=${rates}`,
        '--trades',
        '--json',
      ),
    ).toBe(0);
    const { config, trades } = JSON.parse(out);
    expect(trades).toEqual([expect.objectContaining({ exit_time: '2024-01-04T00:00:00.000Z', profit: 16 })]);
    expect(config).toMatchObject({
      account_currency: 'EUR',
      conversion: [{ symbol: 'EURUSD', timeframe: 'D1', file: rates, is_inverse: true }],
      contexts: [],
      finer: null,
    });
    const weekly = file('weekly.csv', 'time,open,high,low,close\n2024-01-01,1,1,1,1\n2024-01-08,1,1,1,1\n');
    const inEuros = [...plain, '--account-currency', 'eur', '--conversion'];
    expect(await run('run', rules, bars, ...inEuros, `EURUSD@W1=${weekly}`)).toBe(2);
    expect(err).toMatch(/\/conversion_datasets\/EURUSD@W1: .*2024-01-02T00:00:00\.000Z.*2024-01-08T00:00:00\.000Z/);
    expect(await run('run', rules, bars, ...inEuros, `EURUSD@W1=${rates}`)).toBe(2);
    expect(err).toMatch(/eurusd\.csv: row 3, column "time": expected a time from .* on, as the W1 bar before opens/);
  });

  it('gives the same for a Parquet file as for the same bars in a CSV file', async () => {
    const results: string[] = [];
    for (const name of ['bars.csv', 'zstd-nanos.parquet', 'no-close.parquet']) {
      const bars = join(__dirname, '../../../../libs/parquet/test/files', name);
      const forex = ['--local', '--symbol', 'EURUSD', '--timeframe', 'H1', '--param', 'fast=2', '--param', 'slow=3'];
      if ((await run('run', 'sma-cross', bars, ...forex, '--json')) === 0) results.push(JSON.parse(out).result_hash);
    }
    expect(results).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), results[0]]);
    expect(err).toMatch(/no-close\.parquet: column "close": expected a column named close/);
  });

  it('leaves trades and equity out where nobody asks, and shows tables to people', async () => {
    expect(await run('run', rules, bars, ...plain, '--json')).toBe(0);
    expect(Object.keys(JSON.parse(out))).not.toEqual(expect.arrayContaining(['trades']));
    expect(await run('run', rules, bars, ...plain, '--trades')).toBe(0);
    expect(out).toMatch(/^Total return +0\.20  %$/m);
    expect(out).toMatch(/^1 +long +2024-01-03 +101\.00 +2024-01-04 +111\.00 +2\.00 +20\.00/m);
  });

  it('shows which tagged rule decided a trade', async () => {
    const tagged = yaml.replace(
      /entry: .*/,
      'entry: { long: [{ tag: jump, when: close > from and close < to }, { tag: drop, when: close < open }] }',
    );
    const document = file('tagged.yaml', tagged);
    expect(await run('run', document, bars, ...plain, '--trades', '--json')).toBe(0);
    // In again at 90, on the bar that fell from 111.
    expect(JSON.parse(out).trades.map((trade: Trade) => [trade.entry_price, trade.entry_tag])).toEqual([
      [101, 'jump'],
      [90, 'drop'],
    ]);
    expect(await run('run', document, bars, ...plain, '--trades')).toBe(0);
    expect(out).toMatch(/REASON +TAG\n/);
    expect(out).toMatch(/ signal +jump$/m);
  });

  it('says what was refused, where first, and that the account was ruined', async () => {
    expect(await run('run', rules, bars, ...plain, '--volume', '0.001', '--json')).toBe(0);
    const none = { count: 0, first: null };
    expect(JSON.parse(out)).toMatchObject({
      ruined: false,
      rejected_orders: {
        invalid_stop: none,
        below_min_lot: { count: 1, first: { bar: 1, time: '2024-01-03T00:00:00.000Z', direction: 'long' } },
        insufficient_margin: none,
      },
    });
    expect(await run('run', rules, bars, ...plain, '--volume', '0.001')).toBe(0);
    expect(out).toMatch(/^rejected +1 below_min_lot \(first: long at bar 1, 2024-01-03/m);
    // 50 lots from 111 to 90 lose 1,050 of 1,000, and nothing stops them out before.
    const falling = file(
      'falling.yaml',
      yaml.replace(/entry: .*/, 'entry: { long: close > 105 }').replace(/exit: .*/, ''),
    );
    const ruin = ['--volume', '50', '--initial-balance', '1000', '--set', 'stop_out_level=0'];
    expect(await run('run', falling, bars, ...plain, ...ruin)).toBe(0);
    expect(out).toMatch(/^ruined +equity was 0 or below/m);
  });

  it('takes a JSON document, a built-in strategy by name, and one of its versions', async () => {
    const document = { name: 'up', version: 1, title: 'Up', description: 'Up.', entry: { long: 'close > 100' } };
    expect(await run('run', file('up.json', JSON.stringify(document)), bars, ...plain, '--json')).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ strategy: { name: 'up' }, metrics: { total_trades: 1 } });
    for (const name of ['buy-and-hold', 'buy-and-hold@1']) {
      expect(await run('run', name, bars, ...plain, '--json')).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ strategy: { name: 'buy-and-hold', version: 1 } });
    }
  });

  it('takes fields as flags, over --set, over --config', async () => {
    const config = file(
      'config.json',
      JSON.stringify({ volume: 1, initial_balance: 500, swap_long_pips: -1, max_bars: 9 }),
    );
    const args = [
      '--symbol',
      'sp500',
      '--timeframe',
      'd1',
      '--config',
      config,
      '--set',
      'max_bars=8',
      '--max-bars',
      '7',
    ];
    expect(await run('run', rules, bars, '--local', ...args, '--stop-slippage', 'false', '--json')).toBe(0);
    expect(JSON.parse(out).config).toMatchObject({
      volume: 1,
      initial_balance: 500,
      swap_long_pips: -1,
      max_bars: 7,
      stop_slippage: false,
    });
  });

  it('ranks every combination, best first, as JSON and as a table', async () => {
    const grid = ['--grid', 'from=90:110:10', '--grid', 'to=100,108', '--metric', 'net_profit', '--threads', '1'];
    expect(await run('optimize', rules, bars, ...plain, ...grid, '--json')).toBe(0);
    const best = JSON.parse(out);
    expect(best).toMatchObject({
      type: 'optimization',
      status: 'completed',
      direction: 'maximize',
      total_combinations: 3,
      best_params: { from: 90, to: 108 },
      best_value: 24,
      best_index: 1,
      trade_from: 0,
    });
    const ranking = best.results.map(
      ({ rank, combination_index: index, objective_value: value }: CombinationResult) => [rank, index, value],
    );
    expect(ranking).toEqual([
      [1, 1, 24],
      [2, 3, 20],
      [3, 0, 4],
    ]);
    expect(best.judgement).toMatchObject({
      overfitting: { winner_index: 1, trials: 3, returns: 5, reasons: { pbo: 'too_few_returns' } },
      surface: { reason: null, best: { combination_index: 1 } },
    });
    expect(best.results[0]).toMatchObject({
      plateau_rank: 1,
      p_value: expect.closeTo(best.overfitting.p_value, 12),
      is_statistically_significant: false,
      // In at 99, two lots; the closes are 101, 111.
      sparkline: [10_000, 10_000, ...[10_004, 10_024, 10_024, 10_024].map((level) => expect.closeTo(level, 8))],
    });
    expect(await run('optimize', rules, bars, ...plain, ...grid, '--limit', '1')).toBe(0);
    expect(out).toMatch(/^ +1 +1 +90 +108 +24\.0000/m);
    expect(out).toMatch(/\n {2}RANK prefers plateaus .*\n {2}3 trials; a lucky best/);
    expect(out).not.toMatch(/^ +2 /m);
    const nobody = ['--result-constraint', 'total_trades >= 99', '--limit', '1'];
    expect(await run('optimize', rules, bars, ...plain, ...grid, ...nobody)).toBe(0);
    expect(out).toMatch(
      /^best +none: no combination has a value of the objective \(3 × infeasible: total_trades >= 99\)$/m,
    );
  });

  it('searches switches and choices as lists, under conditions on them', async () => {
    const document = file(
      'switches.yaml',
      `
name: switches
version: 1
title: Switches
description: Long above 98, or if patient above 100; out above 105, or if far never.
parameters:
  - { name: patient, type: boolean, default: false }
  - { name: goal, type: choice, choices: [near, far], default: near }
entry: { long: 'close > iff(patient, 100, 98) and close < 105' }
exit: { long: 'goal = "near" and close > 105' }
`,
    );
    const axes = ['--grid', 'patient=true,false', '--grid', 'goal=near,far', '--metric', 'net_profit'];
    const condition = ['--constraint', 'not patient or goal = "near"', '--threads', '1'];
    expect(await run('optimize', document, bars, ...plain, ...axes, ...condition, '--json')).toBe(0);
    const { results } = JSON.parse(out) as { results: CombinationResult[] };
    // Two lots from 99 or 101 to 111, or from 99 to the last close of 95.
    expect(results.map(({ params, objective_value: value }) => [params, value])).toEqual([
      [{ patient: false, goal: 'near' }, 24],
      [{ patient: true, goal: 'near' }, 20],
      [{ patient: false, goal: 'far' }, -8],
    ]);
    expect(await run('optimize', document, bars, ...plain, ...axes, ...condition, '--limit', '1')).toBe(0);
    expect(out).toMatch(/^ +1 +1 +false +near +24\.0000/m);
  });

  it('computes a combination of an optimization to the bits of a backtest of it', async () => {
    expect(await run('run', rules, bars, ...plain, '--json')).toBe(0);
    const { result_hash: hash } = JSON.parse(out);
    expect(await run('optimize', rules, bars, ...plain, '--grid', 'from=100', '--threads', '1', '--json')).toBe(0);
    expect(JSON.parse(out).results).toEqual([expect.objectContaining({ result_hash: hash })]);
  });

  it('ends with 1 where the run cannot be computed, and says why', async () => {
    const ofVolume = file('volume.yaml', yaml.replace('close > from and', 'volume > 0 and close > from and'));
    expect(await run('run', ofVolume, bars, ...plain)).toBe(1);
    expect(err).toContain('The backtest failed');
    expect(err).toContain('volume');
  });

  it('leaves the size of an entry to a document that has one, and shows that', async () => {
    const sized = file('sized.yaml', `${yaml}sizing: { volume: 3 }\n`);
    const terms = ['--symbol', 'SP500', '--timeframe', 'D1', '--spread-pips', '0', '--local'];
    expect(await run('run', sized, bars, ...terms, '--trades', '--json')).toBe(0);
    const { config, trades } = JSON.parse(out);
    expect(config).toMatchObject({ sizing: 'strategy', volume: null });
    expect(trades.map((trade: Trade) => trade.volume)).toEqual([3]);
    expect(await run('run', sized, bars, ...terms, '--volume', '2')).toBe(2);
    expect(err).toMatch(/\/volume: from-to sizes its entries itself \(volume\): expected no volume/);
  });

  it('points at an expression that is wrong with a pointer and a caret', async () => {
    const wrong = file('wrong.yaml', yaml.replace('close > from and', 'close > form and'));
    expect(await run('run', wrong, bars, ...plain)).toBe(2);
    expect(err).toMatch(/wrong\.yaml is no valid strategy document:\n +\/entry\/long: .*form/);
    expect(err).toMatch(/\n +\^/);
    expect(out).toBe('');
  });

  it.each([
    [['run', 'R', 'B'], /needs --local/],
    [['run', 'none', 'B', ...plain], /unknown strategy "none"; known strategies: .*sma-cross.*\.yaml/],
    [['run', 'missing.yaml', 'B', ...plain], /Cannot read the strategy document/],
    [['run', 'R', 'none.csv', ...plain], /none\.csv: there is no such file/],
    [['run', 'R', 'B', '--local', '--timeframe', 'D1'], /Missing --symbol/],
    [['run', 'R', 'B', ...plain, '--symbol', 'X'], /\/symbol: .*no built-in instrument "X"\. Known symbols: EURUSD/],
    [['run', 'R', 'B', ...plain, '--timeframe', 'D2'], /\/timeframe: .*no timeframe "D2"\. Known: M1/],
    [['run', 'R', 'B', ...plain, '--param', 'x=1'], /\/params\/x: .*no parameter "x"/],
    [['run', 'R', 'B', ...plain, '--param', 'from=200'], /\/params: .*needs from < to/],
    [
      ['optimize', 'macd-cross', 'B', ...plain, '--grid', 'pullback_only=0:1:1'],
      /pullback_only: .*list.*true and false/,
    ],
    [['optimize', 'macd-cross', 'B', ...plain, '--grid', 'pullback_only=yes'], /pullback_only\/0: .*got "yes"/],
    [['run', 'R', 'B', ...plain, '--set', 'colour=1'], /\/colour: There is no field "colour"/],
    [['run', 'R', 'B', ...plain, '--notes', 'a\0b'], /\/notes: Expected a text without NUL/],
    [['run', 'R', 'B', ...plain, '--set', 'leverage=-1'], /\/leverage: .*Got -1/],
    [['run', 'R', 'B', ...plain, '--set', 'slippage_pct=100'], /\/slippage_pct: .*<100.*Got 100/],
    [['run', 'R', 'B', ...plain, '--set', 'slippage_pips=1e9'], /\/slippage_pips: .*<=10000/],
    [['run', 'R', 'B', ...plain, '--spread-pips', '20000'], /\/spread_pips: .*<=10000/],
    [['run', 'R', 'B', ...plain, '--set', 'stop_out_level=50'], /\/stop_out_level: .*<=1\. Got 50/],
    [['run', 'R', 'B', ...plain, '--start', '2022-02-30'], /\/start_date: Expected a date .*Got "2022-02-30"/],
    [
      ['run', 'R', 'B', ...plain, '--set', 'trailing_start=5'],
      /\/trailing_start: .*neither trailing_distance nor from-to/,
    ],
    [['run', 'R', 'B', ...plain, '--notional', '1'], /\/notional: .*got volume and notional/],
    [
      ['run', 'R', 'B', '--symbol', 'SP500', '--timeframe', 'D1', '--local', '--risk-pct', '1'],
      /\/risk_pct: .*from-to sets none/,
    ],
    [
      // Its stop loss is 0 pips unless asked for, which is none.
      ['run', 'sma-cross', 'B', '--symbol', 'SP500', '--timeframe', 'D1', '--local', '--risk-pct', '1'],
      /\/risk_pct: .*sma-cross sets none with these parameters/,
    ],
    [
      [
        ...['optimize', 'sma-cross', 'B', '--symbol', 'SP500', '--timeframe', 'D1', '--local', '--risk-pct', '1'],
        ...['--grid', 'stop_loss_pips=0,5'],
      ],
      /\/risk_pct: .*sma-cross sets none with stop_loss_pips = 0/,
    ],
    [['run', 'daily-trend-pullback', 'B', ...plain], /\/timeframe: .*is made for H1: it reads D1.*got D1/],
    [['optimize', 'daily-trend-pullback', 'B', ...plain, '--grid', 'days=5,10'], /\/timeframe: .*got D1/],
    [['run', 'R', 'B', ...plain, '--spread-mode', 'bar'], /\/spread_mode: .*spread column/],
    [['run', 'R', 'B', ...plain, '--start', '2030-01-01'], /\/start_date: .*after their last bar/],
    [['run', 'R', 'B', ...plain, '--stop-slippage', 'maybe'], /Expected true or false/],
    [['run', 'R', 'B', ...plain, '--set', 'dataset_id=x'], /\/dataset_id: /],
    [['run', 'R', 'B', ...plain, '--data', 'D1=other.csv'], /\/datasets\/D1: .*traded.*other\.csv/],
    [['run', 'R', 'B', ...plain, '--data', 'W1=B'], /\/datasets\/W1: Nothing reads bars of W1/],
    [['run', 'R', 'B', ...plain, '--context-tf', 'W1'], /\/context_tfs: .*got W1/],
    [['run', 'R', 'B', ...plain, '--data', 'H1=a', '--data', 'H1=b'], /--data: "H1" is given twice/],
    [
      ['run', 'R', 'B', ...plain, '--account-currency', 'EUR'],
      /\/account_currency: .*expected bars of EURUSD.*got none/,
    ],
    [
      ['run', 'R', 'B', ...plain, '--account-currency', 'EUR', '--conversion', 'EURUSD@D9=B'],
      /\/conversion_datasets\/EURUSD@D9: .*no timeframe "D9"/,
    ],
    [
      ['run', 'R', 'B', ...plain, '--account-currency', 'EUR', '--conversion', 'EUREUR=B'],
      /\/conversion_datasets\/EUREUR: .*no built-in instrument "EUREUR"/,
    ],
    [['optimize', 'R', ...plain, '--grid', 'from=1,2'], /STRATEGY BARS\.csv/],
    [['optimize', 'R', 'B', ...plain, '--grid', 'x=1,2'], /\/param_grid\/x: .*no parameter "x"/],
    [
      ['optimize', 'R', 'B', ...plain, '--grid', 'from=1,2', '--metric', 'luck'],
      /\/optimize_metric: unknown metric "luck"/,
    ],
    [['optimize', 'R', 'B', ...plain, '--grid', 'from=200,300'], /\/param_grid: None of the 2 combinations.*from < to/],
    [['optimize', 'R', 'B', ...plain, '--grid', 'from=1,2', '-c', 'from <'], /\/constraints\/0: [^]*\^/],
    [['optimize', 'R', 'B', ...plain, '--grid', 'from=1,2', '--no-wait'], /--no-wait and --timeout/],
    [
      ['run', 'sma-cross', 'B', ...plain],
      /The data have 5 bars, and the strategy decides for the first time at bar \d+/,
    ],
    [['optimize', 'R', 'B', '--symbol', 'SP500'], /only with --local/],
    [['optimize', '--symbol', 'SP500', '--instrument', 'R'], /--instrument: only with --local/],
  ])('ends with 2 on %j', async (args, message) => {
    const given: Record<string, string> = { R: rules, B: bars };
    expect(await run(...args.map((arg) => given[arg] ?? arg))).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe('');
  });

  it('names the row and the column of a bar that is refused', async () => {
    const broken = file('broken.csv', csv.replace('2024-01-03,101,111', '2024-01-03,101,100'));
    expect(await run('run', rules, broken, ...plain)).toBe(2);
    expect(err).toMatch(/broken\.csv: row 4, column "high"/);
  });

  it('says where YAML and JSON break off', async () => {
    expect(await run('run', file('cut.yaml', 'name: [a'), bars, ...plain)).toBe(2);
    expect(err).toMatch(/cut\.yaml is not YAML:\n +line 1, column 9: .*\n +name: \[a\n {12}\^/);
    expect(await run('run', file('cut.json', '{"name": '), bars, ...plain)).toBe(2);
    expect(err).toMatch(/cut\.json is not JSON:\n +line 1, column 10: expected a value, got the end of the text/);
  });
});
