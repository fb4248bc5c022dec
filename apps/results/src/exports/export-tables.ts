import { DomainError, type ReadTableRequest } from '@barmill/contracts';
import type { Column, ColumnSet } from '../library/column';
import type { RowSource } from '../library/keyset-page';
import { windowsTable } from './window-table';
import { backtestsOf, combinationsOf, optimizationsOf } from '../library/row-sources';

/** A list that can be taken away: its rows, and what of a row is a whole document. */
export interface ExportTable {
  readonly source: RowSource;
  /** SQL of jsonb by name. */
  readonly documents: Readonly<Record<string, string>>;
}

const number = (sql: string): Column => ({ sql, type: 'number', isNullable: true });
const text = (sql: string): Column => ({ sql, type: 'text', isNullable: true });
const time = (sql: string): Column => ({ sql, type: 'time', isNullable: true });

/** Of `backtest_trades t`, by the names that the API has for them. */
const tradeColumns: ColumnSet = {
  own: {
    ordinal: { sql: 't.ordinal', type: 'number', isNullable: false, isInteger: true },
    trade_number: number('t.trade_number'),
    leg: number('t.leg'),
    direction: text('t.direction'),
    entry_time: time('t.entry_time'),
    entry_bar: number('t.entry_bar'),
    entry_price: number('t.entry_price'),
    exit_time: time('t.exit_time'),
    exit_bar: number('t.exit_bar'),
    exit_price: number('t.exit_price'),
    volume: number('t.volume'),
    stop_loss: number('t.stop_loss'),
    take_profit: number('t.take_profit'),
    profit: number('t.profit'),
    pnl_pct: number('t.pnl_pct'),
    r_multiple: number('t.r_multiple'),
    mae: number('t.mae'),
    mfe: number('t.mfe'),
    commission: number('t.commission'),
    swap: number('t.swap'),
    slippage: number('t.slippage'),
    exit_reason: text('t.exit_reason'),
    equity_after: number('t.equity_after'),
    entry_tag: text('t.entry_tag'),
  },
  metricsOf: 't',
  params: 'null::jsonb',
};

/** @throws DomainError `unknown_table` */
export function exportTable({ table, tenantId, runId, filter }: ReadTableRequest): ExportTable {
  if (table === 'backtests') {
    return {
      source: backtestsOf(tenantId, filter),
      documents: { params: 'r.params', metric_notes: `nullif(r.metric_notes, '{}')` },
    };
  }
  if (table === 'optimizations') {
    return {
      source: optimizationsOf(tenantId, filter),
      documents: { best_params: 'r.best_params', metric_notes: `nullif(b.metric_notes, '{}')` },
    };
  }
  if (table === 'results') {
    return { source: combinationsOf(runId), documents: { metric_notes: `nullif(o.metric_notes, '{}')` } };
  }
  if (table === 'trades') return { source: tradesOf(runId), documents: {} };
  if (table === 'windows') return windowsTable(runId);
  throw new DomainError('invalid', 'unknown_table', `There is no table ${table}.`);
}

const tradesOf = (runId: string): RowSource => ({
  from: 'backtest_trades t',
  key: 't.ordinal',
  columns: tradeColumns,
  scope: (bindings) => `t.run_id = ${bindings.bind(runId, 'uuid')}`,
});
