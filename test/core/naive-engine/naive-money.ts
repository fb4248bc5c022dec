import type { SizingMode } from '@barmill/simulation';
import { decimal, floor, least, over, times, type Decimal } from './decimal';
import type { NaiveCase } from './naive-case';
import type { Held, Side } from './naive-held';
import type { NaivePrices } from './naive-prices';

const ZERO = 0n;
const TINY = decimal(1e-9);
const HUNDREDTH = decimal(0.01);
/** What divisions may lose here; margins that fit exactly still fit. */
const DUST = decimal(1e-25);

/** Lots, gains, commission and margin: rules 8, 10, 12 and 13. */
export class NaiveMoney {
  constructor(
    private readonly given: NaiveCase,
    private readonly prices: NaivePrices,
  ) {}

  gain(held: Held, price: Decimal, lots: Decimal, rate: Decimal): Decimal {
    const moved = held.side === 'long' ? price - held.entry : held.entry - price;
    return times(moved, decimal(this.given.instrument.contractSize), lots, rate);
  }

  /** Rule 11, for so many nights. */
  swap(held: Held, nights: number, rate: Decimal): Decimal {
    const { swapLongPips, swapShortPips } = this.given.settings;
    const pips = decimal(held.side === 'long' ? swapLongPips : swapShortPips);
    return times(pips, this.prices.pip, decimal(this.given.instrument.contractSize), held.open, rate, decimal(nights));
  }

  /** Rule 8. */
  targetLots(held: Held): Decimal {
    const ratio = decimal(this.given.settings.tpPartialCloseRatio);
    if (ratio >= decimal(1)) return held.open;
    const piece = this.floorStep(times(ratio, held.open));
    const isSmall = (lots: Decimal) => lots <= ZERO || lots < decimal(this.given.instrument.minLot) - TINY;
    return isSmall(piece) || isSmall(held.open - piece) ? held.open : piece;
  }

  floorStep(lots: Decimal): Decimal {
    const step = decimal(this.given.instrument.lotStep);
    return step === ZERO ? lots : times(step, floor(over(lots, step) + TINY));
  }

  /** Rule 10, one side. */
  commission(price: Decimal, lots: Decimal, rate: Decimal): Decimal {
    const { commissionPerLot, commissionPct } = this.given.settings;
    if (commissionPerLot > 0) return times(decimal(commissionPerLot), decimal(0.5), lots);
    return times(price, lots, decimal(this.given.instrument.contractSize), rate, decimal(commissionPct), HUNDREDTH);
  }

  margin(lots: Decimal, price: Decimal, rate: Decimal): Decimal {
    const { leverage } = this.given.settings;
    if (leverage === null) return ZERO;
    return over(times(lots, decimal(this.given.instrument.contractSize), price, rate), decimal(leverage));
  }

  fits(lots: Decimal, price: Decimal, rate: Decimal, equity: Decimal): boolean {
    if (this.given.settings.leverage === null) return true;
    return this.margin(lots, price, rate) + this.commission(price, lots, rate) <= equity + DUST;
  }

  get sizing(): SizingMode {
    return this.given.signals.sizing?.mode ?? this.given.settings.sizing;
  }

  /** Rule 12. */
  size(decided: number, side: Side, price: Decimal, sl: Decimal | null, rate: Decimal, equity: Decimal): Decimal {
    const { settings, signals, instrument } = this.given;
    const mode = this.sizing;
    const set = {
      volume: settings.volume,
      risk_pct: settings.riskPct,
      equity_pct: settings.equityPct,
      notional: settings.notional,
    };
    const wanted = signals.sizing ? signals.sizing[side][decided] : set[mode]!;
    if (Number.isNaN(wanted) || wanted <= 0) return ZERO;
    const value = decimal(wanted);
    const contract = decimal(instrument.contractSize);
    let lots = value;
    if (mode === 'risk_pct') {
      const away = price > sl! ? price - sl! : sl! - price;
      const pipValue = times(contract, this.prices.pip, rate);
      lots = over(times(equity, value, HUNDREDTH), times(over(away, this.prices.pip), pipValue));
    }
    if (mode === 'equity_pct') {
      lots = over(times(equity, value, HUNDREDTH, decimal(settings.leverage ?? 1)), times(price, contract, rate));
    }
    if (mode === 'notional') {
      lots = over(value, times(decimal(this.given.series.close[decided]), contract, rate));
    }
    lots = this.floorStep(least(lots, decimal(instrument.maxLot)));
    const step = decimal(instrument.lotStep);
    while (mode === 'equity_pct' && step > ZERO && lots > ZERO && !this.fits(lots, price, rate, equity)) lots -= step;
    return lots;
  }
}
