import type { Instrument } from '@barmill/contracts';
import type { InstrumentView } from './instrument.schema';

export function instrumentView(row: Instrument): InstrumentView {
  return {
    symbol: row.symbol,
    description: row.description,
    pip_size: row.pipSize,
    tick_size: row.tickSize,
    contract_size: row.contractSize,
    min_lot: row.minLot,
    max_lot: row.maxLot,
    lot_step: row.lotStep,
    leverage: row.leverage,
    stop_out_level: row.stopOutLevel,
    base_currency: row.baseCurrency,
    quote_currency: row.quoteCurrency,
    trading_days_per_year: row.tradingDaysPerYear,
    spread_pips: row.spreadPips ?? null,
    commission_per_lot: row.commissionPerLot ?? null,
    commission_pct: row.commissionPct ?? null,
    swap_long_pips: row.swapLongPips,
    swap_short_pips: row.swapShortPips,
  };
}
