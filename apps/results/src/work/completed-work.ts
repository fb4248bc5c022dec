import {
  DomainError,
  type CandleColumns,
  type CompleteHeader,
  type CompletePart,
  type EquityPart,
  type Trade,
} from '@barmill/contracts';
import { completedReturns, type CompletedReturns } from './completed-returns';
import { completedRows, type CompletedRows } from './completed-rows';

/** Everything of one completion, gathered before the transaction that stores it begins. */
export interface CompletedWork {
  readonly header: CompleteHeader;
  readonly combinations: readonly CompletedRows[];
  readonly trades: readonly Trade[];
  readonly equity: readonly EquityPart[];
  /** Of a question about bars. */
  readonly candles: CandleColumns | undefined;
  readonly returns: readonly CompletedReturns[];
}

/** Gathers the parts of a stream; the header must come first. */
export class CompletedWorkReader {
  private header: CompleteHeader | undefined;
  private readonly combinations: CompletedRows[] = [];
  private readonly trades: Trade[] = [];
  private readonly equity: EquityPart[] = [];
  private candles: CandleColumns | undefined;
  private readonly returns: CompletedReturns[] = [];

  push(part: CompletePart): void {
    if (part.header) this.header = part.header;
    else if (!this.header)
      throw new DomainError('malformed', 'header_missing', 'The first part of a completion is its header.');
    else if (part.combinations) this.combinations.push(completedRows(part.combinations));
    else if (part.trades) this.trades.push(...part.trades.trades);
    else if (part.equity) this.equity.push(part.equity);
    else if (part.candles) this.candles = part.candles;
    else if (part.returns) this.returns.push(completedReturns(part.returns));
  }

  finish(): CompletedWork {
    if (!this.header) throw new DomainError('malformed', 'header_missing', 'The completion was empty.');
    const { header, combinations, trades, equity, returns, candles } = this;
    return { header, combinations, trades, equity, returns, candles };
  }
}
