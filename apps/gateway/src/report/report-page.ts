import { metricDefinitions } from '@barmill/metrics';
import type { BacktestView } from '../backtests/backtest.schema';
import { barChart, lineChart } from './chart';
import { escapeHtml, htmlTable, shownNumber } from './html';
import { priceChart } from './price-chart';
import type { CurveFigures, TradeFigures } from './report-figures';
import type { ReportPrices } from './report-prices';

const style = `body{font:14px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border-bottom:1px solid #d8dee4;padding:.2rem .5rem;text-align:left;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums}svg{width:100%;height:auto}.line{fill:none;stroke:#0b62a8;stroke-width:1.5}.grid{stroke:#e4e8ec}
.label{font-size:11px;fill:#57606a;dominant-baseline:middle}.gain{stroke:#0b62a8;fill:#0b62a8}.loss{stroke:#c2410c;fill:#c2410c}line.loss{stroke-dasharray:4 2}
.wick,.rising,.falling{stroke:#8b949e;stroke-width:.7;fill:none}.rising{fill:#fff}.falling{fill:#8b949e}.entry{fill:#1b1f24;stroke:#fff;stroke-width:.6}.loss.exit{fill:none;stroke-width:1.6}.muted{color:#57606a}
pre{white-space:pre-wrap;overflow-wrap:anywhere}@media print{section{break-inside:avoid}}`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The report of a completed backtest: one page that needs nothing else, and whose every text is escaped. */
export function reportPage(run: BacktestView, curve: CurveFigures, trades: TradeFigures, prices: ReportPrices): string {
  const title = `${run.strategy.name} on ${run.symbol} ${run.timeframe}`;
  const points = curve.points();
  const sections = [
    section('Run', factsOf(run)),
    section('Prices and trades', pricesAndTrades(run, trades, prices)),
    section(
      'Equity',
      chartOr(points.length, () =>
        lineChart(
          `Equity, ${run.config.account_currency}`,
          points.map((point) => [point.timeMs, point.equity]),
        ),
      ),
    ),
    section(
      'Drawdown',
      chartOr(points.length, () =>
        lineChart(
          'Drawdown in percent, downward',
          points.map((point) => [point.timeMs, -point.drawdownPct]),
        ),
      ),
    ),
    section(
      'Distribution of profits',
      chartOr(trades.profits.length, () => barChart('Legs by profit', trades.distribution())),
    ),
    section('Months', monthTable(curve.months())),
    section('Metrics', metricTable(run)),
    section(
      'Settings',
      `<pre>${escapeHtml(JSON.stringify({ params: run.params, config: run.config }, null, 2))}</pre>`,
    ),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${sections.join('\n')}
</body></html>
`;
}

function section(heading: string, content: string): string {
  return `<section><h2>${escapeHtml(heading)}</h2>\n${content}</section>`;
}

function chartOr(values: number, chart: () => string): string {
  return values === 0 ? '<p class="muted">There are none.</p>' : chart();
}

function pricesAndTrades(run: BacktestView, trades: TradeFigures, { candles, reason }: ReportPrices): string {
  const drawn = trades.drawn();
  const title = `${run.symbol} ${run.timeframe}, trades from entry to exit`;
  const without = reason === null ? '' : `<p><strong>${escapeHtml(reason)}</strong> The trades are drawn alone.</p>`;
  const chart = chartOr(drawn.length + (candles?.timeMs.length ?? 0), () => priceChart(title, candles, drawn));
  const shown = candles === null ? '' : ` ${candles.timeMs.length} candles, each of as many bars; hollow: it rose.`;
  return `${without}${chart}<p class="muted">A triangle is an entry, up: long, down: short; its line ends at the exit. Unbroken, blue and a diamond: profit; dashed, orange and a cross: loss. ${drawn.length} of ${trades.profits.length} legs are drawn.${shown}</p>`;
}

function factsOf(run: BacktestView): string {
  const facts: [string, string | null][] = [
    ['Id', run.id],
    ['Strategy', `${run.strategy.name}, version ${run.strategy.version}`],
    ['Market', `${run.symbol} ${run.timeframe}`],
    ['Bars', run.bars === null ? null : shownNumber(run.bars)],
    ['Completed', run.completed_at],
    ['Notes', run.notes || null],
    ['Tags', run.tags.join(', ') || null],
    ['Engine, metrics', `${run.engine_version ?? '?'}, version ${run.metric_version ?? '?'}`],
    ['Result hash', run.result_hash],
  ];
  return htmlTable(
    ['', ''],
    facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function monthTable(returns: ReadonlyMap<string, number | null>): string {
  const years = [...new Set([...returns.keys()].map((month) => month.slice(0, 4)))];
  const cell = (year: string, month: number) => {
    const value = returns.get(`${year}-${String(month + 1).padStart(2, '0')}`);
    return value === undefined ? '' : value === null ? 'null' : value.toFixed(2);
  };
  const rows = years.map((year) => [year, ...months.map((_, month) => cell(year, month))]);
  return `<p class="muted">Return in percent of the equity at the end of the month before.</p>${htmlTable(['Year', ...months.map((name) => `${name} `)], rows)}`;
}

function metricTable({ metrics, metric_notes: notes }: BacktestView): string {
  const rows = metricDefinitions.map(({ id, title, unit, formula }) => {
    const value = metrics[id];
    const shown =
      typeof value === 'number' ? shownNumber(value) : typeof value === 'boolean' ? (value ? 'yes' : 'no') : null;
    return [title, shown ?? `null: ${notes[id] ?? 'not measured'}`, unit, formula];
  });
  return htmlTable(['Metric', 'Value ', 'Unit', 'Definition'], rows);
}
