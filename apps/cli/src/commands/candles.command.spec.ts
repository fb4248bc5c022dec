import { answerJson, ScriptedGateway } from '../../test/scripted-gateway';
import { runCli } from '../program';

const expression = 'ema(close, 2)';
/** Two pages of two bars. */
const pageAt = (first: number) => ({
  bars: {
    time: [first, first + 1].map((day) => `2024-03-0${day}T00:00:00.000Z`),
    ...{ open: [first, first], high: [9, 9], low: [0.5, 0.5], close: [first, first + 1], volume: null, spread: [1, 1] },
  },
  indicators: [{ expression, values: [first === 1 ? null : first, first + 0.5] }],
  ...{ next_cursor: first === 1 ? 'next' : null, has_more: first === 1 },
});

describe('the candles of a backtest', () => {
  let gateway: ScriptedGateway;
  let out: string;
  let err: string;
  const candles = async (...args: string[]): Promise<number> => {
    gateway = new ScriptedGateway(({ query }, response) => {
      answerJson(response, 200, pageAt(query.cursor === 'next' ? 3 : 1));
    });
    const BARMILL_URL = await gateway.start();
    [out, err] = ['', ''];
    return await runCli(['candles', 'b1', ...args], {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      env: { BARMILL_URL, BARMILL_KEY: 'k' },
      cwd: '/',
      now: () => performance.now(),
      onInterrupt: () => () => undefined,
    });
  };
  afterEach(() => gateway.stop());

  it('are a table, and what is asked for goes out as it was written', async () => {
    expect(await candles('--indicator', expression, '--indicator', 'strategy', '--from', '2024-03-01')).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^TIME +OPEN +HIGH +LOW +CLOSE +ema\(close, 2\)$/);
    expect(out.split('\n')[1]).toMatch(/^2024-03-01 +1\.00 +9\.00 +0\.50 +1\.00 +–$/);
    const query = new URLSearchParams(gateway.received[0].search);
    expect([query.getAll('indicators'), query.get('from'), query.get('limit')]).toEqual([
      [expression, 'strategy'],
      '2024-03-01',
      '100',
    ]);
  });

  it('are every bar as CSV, with a name for each column and nothing where there is no value', async () => {
    expect(await candles('--csv', '--indicator', expression)).toBe(0);
    expect(out.split('\r\n')).toEqual([
      'time,open,high,low,close,spread,"ema(close, 2)"',
      '2024-03-01T00:00:00.000Z,1,9,0.5,1,1,',
      '2024-03-02T00:00:00.000Z,1,9,0.5,2,1,1.5',
      '2024-03-03T00:00:00.000Z,3,9,0.5,3,1,3',
      '2024-03-04T00:00:00.000Z,3,9,0.5,4,1,3.5',
      '',
    ]);
  });

  it('are one JSON object for each bar, as many as are wanted', async () => {
    expect(await candles('--json', '--limit', '2')).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { time: '2024-03-01T00:00:00.000Z', open: 1, high: 9, low: 0.5, close: 1, spread: 1, [expression]: null },
      { time: '2024-03-02T00:00:00.000Z', open: 1, high: 9, low: 0.5, close: 2, spread: 1, [expression]: 1.5 },
    ]);
    expect(gateway.received).toHaveLength(1);
    expect(err).toContain('The first 2 bars');
  });
});
