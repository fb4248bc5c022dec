import { DomainError, type BreakdownRequest, type TradeGroup } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, rows } from '../database/rows';

type Stored = Record<string, string | number | null>;

/** Of a position, with all its legs. */
const keys: Readonly<Record<string, string>> = {
  hour: `extract(hour from entry_time at time zone 'UTC')::int`,
  weekday: `extract(isodow from entry_time at time zone 'UTC')::int`,
  side: 'direction',
  exit_reason: 'exit_reason',
  tag: 'entry_tag',
};

/** Sums trades of one backtest up by kind. */
@Injectable()
export class BreakdownQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Sums go in the order of trades, so that the same rows give the same bits. @throws DomainError `unknown_run` */
  async breakdown({ tenantId, runId, by }: BreakdownRequest): Promise<TradeGroup[]> {
    if (!Object.hasOwn(keys, by)) throw new DomainError('invalid', 'invalid_query', `Trades have no ${by}.`);
    const sql = 'select 1 from backtest_runs where id = $1 and tenant_id = $2';
    if (!(await row(this.dataSource, sql, [runId, tenantId]))) {
      throw new DomainError('not_found', 'unknown_run', `There is no backtest ${runId}.`);
    }
    const sum = (value: string) => `coalesce(sum(${value} order by trade_number), 0)`;
    const stored = await rows<Stored>(
      this.dataSource,
      `with positions as (
         select trade_number, min(direction) as direction, min(entry_time) as entry_time, min(entry_tag) as entry_tag,
           (array_agg(exit_reason order by ordinal desc))[1] as exit_reason, sum(profit order by ordinal) as profit,
           sum(commission order by ordinal) as commission, coalesce(sum(swap order by ordinal), 0) as swap
         from backtest_trades where run_id = $1 and tenant_id = $2 group by trade_number)
       select ${keys[by]} as key, count(*) as trades, count(*) filter (where profit > 0) as winning,
         count(*) filter (where profit < 0) as losing, ${sum('profit')} as net_profit,
         ${sum('greatest(profit, 0)')} as gross_profit, ${sum('least(profit, 0)')} as gross_loss,
         ${sum('commission')} as commission, ${sum('swap')} as swap
       from positions group by 1 order by 1 nulls last`,
      [runId, tenantId],
    );
    return stored.map(toGroup);
  }
}

function toGroup(stored: Stored): TradeGroup {
  return {
    key: stored.key === null ? undefined : String(stored.key),
    ...{ trades: Number(stored.trades), winning: Number(stored.winning), losing: Number(stored.losing) },
    netProfit: Number(stored.net_profit),
    grossProfit: Number(stored.gross_profit),
    grossLoss: Number(stored.gross_loss),
    commission: Number(stored.commission),
    swap: Number(stored.swap),
  };
}
