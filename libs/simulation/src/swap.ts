import type { AccountPath } from './account-path';
import type { Ledger } from './ledger';
import type { Market } from './market';
import { nightsBetween } from './new-york-rollover';
import type { Position } from './position';
import type { ExecutionSettings, TradedInstrument } from './settings';

/** Swap (XS-1 rule 11), per lot and night, charged in the bar that crosses the roll-over to what is open then. */
export class Swap {
  readonly isCharged: boolean;
  private readonly pipValue: number;

  constructor(
    private readonly market: Market,
    private readonly ledger: Ledger,
    private readonly path: AccountPath,
    private readonly settings: ExecutionSettings,
    instrument: TradedInstrument,
  ) {
    this.isCharged = settings.swapLongPips !== 0 || settings.swapShortPips !== 0;
    this.pipValue = instrument.pipSize * instrument.contractSize;
  }

  /** Charges every roll-over R with `max(entry, previous close) < R <= this close`, so those of a hole in the data too. */
  charge(bar: number, position: Position): void {
    const afterMs = Math.max(position.entry.timeMs, this.market.closeTimeMs(bar - 1));
    const nights = nightsBetween(afterMs, this.market.closeTimeMs(bar));
    if (nights === 0) return;
    const pips = position.sign > 0 ? this.settings.swapLongPips : this.settings.swapShortPips;
    const rate = this.market.rates.atClose(bar);
    this.path.writeUntil(bar);
    this.ledger.addSwap(position, pips * this.pipValue * position.openLots * rate * nights);
  }
}
