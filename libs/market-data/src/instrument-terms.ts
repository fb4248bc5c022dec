import type { Instrument } from './instrument';

/** What the instruments of one kind have in common. */
export type InstrumentTerms = Omit<
  Instrument,
  'symbol' | 'description' | 'baseCurrency' | 'quoteCurrency' | 'spreadPips'
>;

/** A standard lot of 100,000; a pip is the fourth decimal, priced to the fifth. */
export const forexTerms: InstrumentTerms = {
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
  // A night costs nothing unless a run or an instrument says what it costs (execution model, rule 11).
  swapLongPips: 0,
  swapShortPips: 0,
  tradingDaysPerYear: 252,
};

/** Quoted in yen: a pip is the second decimal. */
export const yenTerms: InstrumentTerms = { ...forexTerms, pipSize: 0.01, tickSize: 0.001 };

/** Pairs that jump further than the majors do. */
export const exoticTerms: InstrumentTerms = { ...forexTerms, leverage: 20 };

/** A lot of 100 troy ounces. */
export const goldTerms: InstrumentTerms = { ...forexTerms, pipSize: 0.1, tickSize: 0.01, contractSize: 100 };

/** A lot of 5,000 troy ounces. */
export const silverTerms: InstrumentTerms = {
  ...forexTerms,
  pipSize: 0.01,
  tickSize: 0.001,
  contractSize: 5_000,
  leverage: 50,
};

/** Platinum and palladium, lots of 100 troy ounces. */
export const whiteMetalTerms: InstrumentTerms = { ...goldTerms, maxLot: 50, leverage: 20 };

/** A lot of 1,000 barrels. */
export const oilTerms: InstrumentTerms = {
  ...forexTerms,
  pipSize: 0.01,
  tickSize: 0.001,
  contractSize: 1_000,
  leverage: 20,
};

/** A pip is an index point, and a lot is worth one unit of the currency a point. */
export const indexTerms: InstrumentTerms = {
  ...forexTerms,
  pipSize: 1,
  tickSize: 0.01,
  contractSize: 1,
  maxLot: 1_000,
  leverage: 20,
};

/** Indices in currencies of small units: ten, or a hundred, a point. */
export const tenfoldIndexTerms: InstrumentTerms = { ...indexTerms, contractSize: 10 };
export const hundredfoldIndexTerms: InstrumentTerms = { ...indexTerms, contractSize: 100 };

/** A lot is a share, a pip a cent. */
export const shareTerms: InstrumentTerms = {
  ...indexTerms,
  pipSize: 0.01,
  minLot: 1,
  maxLot: 100_000,
  lotStep: 1,
  leverage: 5,
  commissionPct: 0.02,
};

/** A lot is a coin of tens of thousands, a pip one unit of the currency. */
export const bitcoinTerms: InstrumentTerms = {
  ...indexTerms,
  maxLot: 100,
  leverage: 2,
  commissionPct: 0.05,
  tradingDaysPerYear: 365,
};

/** A lot is a coin of hundreds or thousands. */
export const etherTerms: InstrumentTerms = { ...bitcoinTerms, pipSize: 0.1, maxLot: 1_000 };

/** A lot is a coin of tens or hundreds. */
export const solanaTerms: InstrumentTerms = { ...bitcoinTerms, pipSize: 0.01, maxLot: 10_000 };

/** A lot is 1,000 coins of about one. */
export const smallCoinTerms: InstrumentTerms = {
  ...bitcoinTerms,
  pipSize: 0.0001,
  tickSize: 0.00001,
  contractSize: 1_000,
  maxLot: 1_000,
};
