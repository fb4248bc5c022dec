import type { Instrument } from '@barmill/contracts';
import { smallestLot } from './instrument-checks';
import type { InstrumentView, NewInstrument } from './instrument.schema';

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

export function instrumentRow(view: NewInstrument): Instrument {
  return {
    symbol: view.symbol.toUpperCase(),
    description: view.description,
    pipSize: view.pip_size,
    tickSize: view.tick_size,
    contractSize: view.contract_size,
    minLot: smallestLot(view),
    maxLot: view.max_lot,
    lotStep: view.lot_step,
    leverage: view.leverage,
    stopOutLevel: view.stop_out_level,
    baseCurrency: view.base_currency.toUpperCase(),
    quoteCurrency: view.quote_currency.toUpperCase(),
    tradingDaysPerYear: view.trading_days_per_year,
    spreadPips: view.spread_pips,
    commissionPerLot: view.commission_per_lot,
    commissionPct: view.commission_pct,
    swapLongPips: view.swap_long_pips,
    swapShortPips: view.swap_short_pips,
  };
}
