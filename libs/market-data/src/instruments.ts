/** What is traded, and on which terms. Prices are in the quote currency, volumes in lots. */
export interface Instrument {
  readonly symbol: string;
  readonly description: string;
  /** The price distance that `spreadPips` and other pips count. */
  readonly pipSize: number;
  /** The smallest price step; 0: the instrument has no tick, prices are compared as doubles. */
  readonly tickSize: number;
  /** Units of the base in one lot. */
  readonly contractSize: number;
  readonly minLot: number;
  readonly maxLot: number;
  /** 0: volumes are not rounded. */
  readonly lotStep: number;
  readonly leverage: number;
  /** Equity divided by used margin at which a position is closed by force. */
  readonly stopOutLevel: number;
  readonly baseCurrency: string;
  readonly quoteCurrency: string;
  readonly spreadPips: number | null;
  /** Round turn for 1.0 lot, in account currency. */
  readonly commissionPerLot: number | null;
  /** Percent of fill price × lots × contract size (1 = 1 %), at entry and at each exit leg. */
  readonly commissionPct: number | null;
  /** 252, or 365 for what trades all week. */
  readonly tradingDaysPerYear: number;
}

type Terms = Omit<Instrument, 'symbol' | 'description' | 'baseCurrency' | 'quoteCurrency' | 'spreadPips'>;

const forexTerms: Terms = {
  pipSize: 0.0001,
  tickSize: 0.00001,
  contractSize: 100_000,
  minLot: 0.01,
  maxLot: 100,
  lotStep: 0.01,
  leverage: 100,
  stopOutLevel: 0.5,
  commissionPerLot: null,
  commissionPct: null,
  tradingDaysPerYear: 252,
};
const yenTerms: Terms = { ...forexTerms, pipSize: 0.01, tickSize: 0.001 };
const goldTerms: Terms = { ...forexTerms, pipSize: 0.1, tickSize: 0.01, contractSize: 100 };
const indexTerms: Terms = { ...forexTerms, pipSize: 1, tickSize: 0.01, contractSize: 1, maxLot: 1_000, leverage: 20 };
const shareTerms: Terms = {
  ...indexTerms,
  pipSize: 0.01,
  minLot: 1,
  maxLot: 100_000,
  lotStep: 1,
  leverage: 5,
  commissionPct: 0.02,
};
const bitcoinTerms: Terms = {
  ...indexTerms,
  maxLot: 100,
  leverage: 2,
  commissionPct: 0.05,
  tradingDaysPerYear: 365,
};

function instrument(
  symbol: string,
  description: string,
  currencies: readonly [base: string, quote: string],
  spreadPips: number,
  terms: Terms,
): Instrument {
  return { symbol, description, ...terms, baseCurrency: currencies[0], quoteCurrency: currencies[1], spreadPips };
}

/** The instruments every installation starts with; spreads and commissions are typical retail terms. */
export const builtinInstruments: readonly Instrument[] = [
  instrument('EURUSD', 'Euro / US dollar', ['EUR', 'USD'], 0.8, forexTerms),
  instrument('GBPUSD', 'Pound sterling / US dollar', ['GBP', 'USD'], 1.2, forexTerms),
  instrument('USDJPY', 'US dollar / Japanese yen', ['USD', 'JPY'], 1, yenTerms),
  instrument('AUDUSD', 'Australian dollar / US dollar', ['AUD', 'USD'], 1, forexTerms),
  instrument('USDCHF', 'US dollar / Swiss franc', ['USD', 'CHF'], 1.3, forexTerms),
  instrument('USDCAD', 'US dollar / Canadian dollar', ['USD', 'CAD'], 1.4, forexTerms),
  instrument('XAUUSD', 'Gold (troy ounce) / US dollar', ['XAU', 'USD'], 2.5, goldTerms),
  instrument('SP500', 'S&P 500 index', ['SP500', 'USD'], 0.5, indexTerms),
  instrument('US100', 'Nasdaq 100 index', ['US100', 'USD'], 1.5, indexTerms),
  instrument('AAPL', 'Apple Inc. share', ['AAPL', 'USD'], 2, shareTerms),
  instrument('BTCUSD', 'Bitcoin / US dollar', ['BTC', 'USD'], 10, bitcoinTerms),
];
