import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runSpecOn, seedBacktest, seededId } from '@barmill/testing';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest } from './support/resources';

jest.setTimeout(120_000);

let barmill: BarmillUnderTest;
beforeAll(async () => (barmill = await BarmillUnderTest.start('report')));
afterAll(async () => await barmill.stop());

/** Parts of the paths of some classes. */
function pathsIn(page: string, name: string): number {
  const paths = page.matchAll(new RegExp(`<path class="${name}" d="([^"]+)"`, 'g'));
  return [...paths].reduce((sum, match) => sum + match.at(-1)!.split('M').length - 1, 0);
}

describe('the report of a backtest', () => {
  it('is one page without scripts or links to elsewhere, with charts, months and every metric or its reason', async () => {
    const dataset = await barmill.uploadBars('H1', 3_000, 5);
    const notes = '<script>alert("x")</script>';
    const { id } = await barmill.api.submit<Backtest>('/v1/backtests', {
      ...{ strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'H1', dataset_id: dataset.id },
      ...{ params: { fast: 5, slow: 20 }, notes, tags: ['"><img src=x onerror=alert(1)>'] },
    });
    const run = await barmill.ended<Backtest>(`/v1/backtests/${id}`);
    const response = await barmill.api.open(`/v1/backtests/${id}/report`);
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).not.toMatch(/<script|<img|<link|\bsrc=["']?http|href=/i);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(page.match(/<svg /g)).toHaveLength(4);
    expect(page.match(/<line class="(gain|loss)"/g)).toHaveLength(run.metrics.total_trades as number);
    expect(page).toContain('<th>Year</th><th class="n">Jan </th>');
    const [reason] = Object.values(run.metric_notes);
    expect(page).toContain(`null: ${reason}`);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
    // 3,000 bars, five of them a candle; a mark for each entry and exit.
    expect(pathsIn(page, 'rising') + pathsIn(page, 'falling')).toBe(600);
    const [entries, exits] = ['(long|short) entry', '(gain|loss) exit'].map((name) => pathsIn(page, name));
    expect([entries, exits]).toEqual([run.metrics.total_trades, entries]);
    expect(page).toContain('@media print');
    expect(page.length).toBeLessThan(400_000);
  });

  it('says in the place of candles that the bars are gone, and draws the trades all the same', async () => {
    const dataset = await barmill.uploadBars('H1', 500, 6);
    const { id } = await barmill.api.submit<Backtest>('/v1/backtests', {
      ...{ strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'H1', dataset_id: dataset.id },
      params: { fast: 5, slow: 20 },
    });
    const run = await barmill.ended<Backtest>(`/v1/backtests/${id}`);
    const [{ sha256 }] = await barmill.stored.query<{ sha256: string }>('select sha256 from datasets where id = $1', [
      dataset.id,
    ]);
    rmSync(join(barmill.stack.stackDir, 'storage/datasets', `${sha256}.col`));
    const page = await (await barmill.api.open(`/v1/backtests/${id}/report`)).text();
    expect(page).toContain('The bars of the run are gone');
    expect(page).not.toMatch(/<path class="(wick|rising|falling)"/);
    expect(page.match(/<line class="(gain|loss)"/g)).toHaveLength(run.metrics.total_trades as number);
    const refused = await barmill.api.request<Problem>(`/v1/backtests/${id}/candles`);
    expect([refused.status, refused.body.code]).toEqual([409, 'bars_gone']);
  });

  it('is refused while the run has not completed, and of another tenant’s run', async () => {
    const dataset = await barmill.uploadBars('D1', 30, 5);
    const spec = runSpecOn(dataset, { timeframe: 'D1' });
    const query = async (sql: string, parameters: unknown[] = []) => await barmill.stored.query(sql, parameters);
    await seedBacktest(query, { id: seededId(1), spec, status: 'failed' });
    await seedBacktest(query, { id: seededId(2), spec, tenantId: 'another' });
    const codeOf = async (n: number) => {
      const { status, body } = await barmill.api.request<Problem>(`/v1/backtests/${seededId(n)}/report`);
      return [status, body.code];
    };
    expect(await codeOf(1)).toEqual([409, 'not_completed']);
    expect(await codeOf(2)).toEqual([404, 'unknown_run']);
  });
});
