import { parameterValues, shownOutcome, type Backtest, type Trade } from '@barmill/contracts';
import { finiteOrNull } from '../http/finite';
import { rfc3339, rfc3339OrNull } from '../http/time';
import { metricsView, runView } from '../runs/run.view';
import type { BacktestView, TradeView } from './backtest.schema';

export function backtestView(row: Backtest): BacktestView {
  return {
    ...runView(row),
    type: 'backtest',
    params: parameterValues.parse(JSON.parse(row.paramsJson)),
    ...metricsView(row.metrics),
    bars: row.bars ?? null,
    execution_time_ms: row.executionMs ?? null,
    result_hash: row.resultHash ?? null,
    trades_hash: row.tradesHash ?? null,
    batch_ids: [...row.batchIds],
    ...shownOutcome(row.outcome),
    origin: row.origin && {
      ...{ kind: row.origin.kind, id: row.origin.runId, combination_index: row.origin.combinationIndex ?? null },
    },
  };
}

export function tradeView(row: Trade): TradeView {
  return {
    ordinal: row.ordinal,
    trade_number: row.tradeNumber,
    leg: row.leg,
    direction: row.direction,
    entry_time: rfc3339(row.entryTimeMs),
    entry_bar: row.entryBar,
    entry_price: row.entryPrice,
    exit_time: rfc3339OrNull(row.exitTimeMs),
    exit_bar: row.exitBar ?? null,
    exit_price: row.exitPrice ?? null,
    volume: row.volume,
    stop_loss: row.stopLoss ?? null,
    take_profit: row.takeProfit ?? null,
    profit: row.profit,
    pnl_pct: finiteOrNull(row.pnlPct),
    r_multiple: finiteOrNull(row.rMultiple),
    mae: finiteOrNull(row.mae),
    mfe: finiteOrNull(row.mfe),
    commission: row.commission,
    swap: finiteOrNull(row.swap),
    slippage: row.slippage,
    exit_reason: row.exitReason ?? null,
    equity_after: row.equityAfter,
    entry_tag: row.entryTag ?? null,
  };
}
