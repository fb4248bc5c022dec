import type { Instrument } from './instrument';
import {
  bitcoinTerms,
  etherTerms,
  exoticTerms,
  forexTerms,
  goldTerms,
  hundredfoldIndexTerms,
  indexTerms,
  oilTerms,
  shareTerms,
  silverTerms,
  smallCoinTerms,
  solanaTerms,
  tenfoldIndexTerms,
  whiteMetalTerms,
  yenTerms,
  type InstrumentTerms,
} from './instrument-terms';

/** Instruments of one kind. */
export interface InstrumentClass {
  readonly title: string;
  readonly instruments: readonly Instrument[];
}

/** What every installation starts with, by class; spreads (in pips) and commissions are typical retail terms. */
export const instrumentClasses: readonly InstrumentClass[] = [
  {
    title: 'Major currency pairs',
    instruments: [
      pair('EURUSD', 'Euro / US dollar', 0.8, forexTerms),
      pair('GBPUSD', 'Pound sterling / US dollar', 1.2, forexTerms),
      pair('USDJPY', 'US dollar / Japanese yen', 1, yenTerms),
      pair('AUDUSD', 'Australian dollar / US dollar', 1, forexTerms),
      pair('USDCHF', 'US dollar / Swiss franc', 1.3, forexTerms),
      pair('USDCAD', 'US dollar / Canadian dollar', 1.4, forexTerms),
      pair('NZDUSD', 'New Zealand dollar / US dollar', 1.4, forexTerms),
    ],
  },
  {
    title: 'Crosses',
    instruments: [
      pair('EURGBP', 'Euro / pound sterling', 1.1, forexTerms),
      pair('EURJPY', 'Euro / Japanese yen', 1.4, yenTerms),
      pair('EURCHF', 'Euro / Swiss franc', 1.6, forexTerms),
      pair('EURAUD', 'Euro / Australian dollar', 1.9, forexTerms),
      pair('EURCAD', 'Euro / Canadian dollar', 1.9, forexTerms),
      pair('EURNZD', 'Euro / New Zealand dollar', 2.8, forexTerms),
      pair('GBPJPY', 'Pound sterling / Japanese yen', 2.2, yenTerms),
      pair('GBPCHF', 'Pound sterling / Swiss franc', 2.4, forexTerms),
      pair('GBPAUD', 'Pound sterling / Australian dollar', 2.6, forexTerms),
      pair('GBPCAD', 'Pound sterling / Canadian dollar', 2.6, forexTerms),
      pair('GBPNZD', 'Pound sterling / New Zealand dollar', 3.6, forexTerms),
      pair('AUDJPY', 'Australian dollar / Japanese yen', 1.6, yenTerms),
      pair('AUDCHF', 'Australian dollar / Swiss franc', 1.8, forexTerms),
      pair('AUDCAD', 'Australian dollar / Canadian dollar', 1.8, forexTerms),
      pair('AUDNZD', 'Australian dollar / New Zealand dollar', 2.2, forexTerms),
      pair('NZDJPY', 'New Zealand dollar / Japanese yen', 1.9, yenTerms),
      pair('NZDCHF', 'New Zealand dollar / Swiss franc', 2.3, forexTerms),
      pair('NZDCAD', 'New Zealand dollar / Canadian dollar', 2.2, forexTerms),
      pair('CADJPY', 'Canadian dollar / Japanese yen', 1.7, yenTerms),
      pair('CADCHF', 'Canadian dollar / Swiss franc', 1.9, forexTerms),
      pair('CHFJPY', 'Swiss franc / Japanese yen', 2, yenTerms),
    ],
  },
  {
    title: 'Exotic currency pairs',
    instruments: [
      pair('USDSGD', 'US dollar / Singapore dollar', 3, exoticTerms),
      pair('USDSEK', 'US dollar / Swedish krona', 45, exoticTerms),
      pair('USDNOK', 'US dollar / Norwegian krone', 45, exoticTerms),
      pair('USDPLN', 'US dollar / Polish zloty', 25, exoticTerms),
      pair('USDMXN', 'US dollar / Mexican peso', 60, exoticTerms),
      pair('USDZAR', 'US dollar / South African rand', 90, exoticTerms),
    ],
  },
  {
    title: 'Metals',
    instruments: [
      pair('XAUUSD', 'Gold (troy ounce) / US dollar', 2.5, goldTerms),
      pair('XAGUSD', 'Silver (troy ounce) / US dollar', 2.5, silverTerms),
      pair('XPTUSD', 'Platinum (troy ounce) / US dollar', 30, whiteMetalTerms),
      pair('XPDUSD', 'Palladium (troy ounce) / US dollar', 60, whiteMetalTerms),
    ],
  },
  {
    title: 'Energy',
    instruments: [
      unit('WTI', 'West Texas Intermediate crude oil (barrel)', 'USD', 3, oilTerms),
      unit('BRENT', 'Brent crude oil (barrel)', 'USD', 3, oilTerms),
    ],
  },
  {
    title: 'Indices',
    instruments: [
      unit('SP500', 'S&P 500 index', 'USD', 0.5, indexTerms),
      unit('US100', 'Nasdaq 100 index', 'USD', 1.5, indexTerms),
      unit('US30', 'Dow Jones Industrial Average index', 'USD', 2.4, indexTerms),
      unit('GER40', 'DAX 40 index', 'EUR', 1.2, indexTerms),
      unit('FRA40', 'CAC 40 index', 'EUR', 1.2, indexTerms),
      unit('EU50', 'Euro Stoxx 50 index', 'EUR', 1.6, indexTerms),
      unit('UK100', 'FTSE 100 index', 'GBP', 1.2, indexTerms),
      unit('AUS200', 'S&P/ASX 200 index', 'AUD', 1.5, indexTerms),
      unit('HK50', 'Hang Seng index', 'HKD', 8, tenfoldIndexTerms),
      unit('JPN225', 'Nikkei 225 index', 'JPY', 10, hundredfoldIndexTerms),
    ],
  },
  {
    title: 'Shares',
    instruments: [
      unit('AAPL', 'Apple Inc. share', 'USD', 2, shareTerms),
      unit('AMZN', 'Amazon.com Inc. share', 'USD', 3, shareTerms),
      unit('AVGO', 'Broadcom Inc. share', 'USD', 8, shareTerms),
      unit('GOOGL', 'Alphabet Inc. class A share', 'USD', 3, shareTerms),
      unit('JPM', 'JPMorgan Chase & Co. share', 'USD', 5, shareTerms),
      unit('META', 'Meta Platforms Inc. share', 'USD', 10, shareTerms),
      unit('MSFT', 'Microsoft Corporation share', 'USD', 4, shareTerms),
      unit('NVDA', 'NVIDIA Corporation share', 'USD', 2, shareTerms),
      unit('TSLA', 'Tesla Inc. share', 'USD', 5, shareTerms),
      unit('V', 'Visa Inc. class A share', 'USD', 6, shareTerms),
      unit('WMT', 'Walmart Inc. share', 'USD', 2, shareTerms),
      unit('XOM', 'Exxon Mobil Corporation share', 'USD', 2, shareTerms),
    ],
  },
  {
    title: 'Crypto',
    instruments: [
      pair('BTCUSD', 'Bitcoin / US dollar', 10, bitcoinTerms),
      pair('ETHUSD', 'Ether / US dollar', 10, etherTerms),
      pair('BNBUSD', 'BNB / US dollar', 6, etherTerms),
      pair('SOLUSD', 'Solana / US dollar', 6, solanaTerms),
      pair('LTCUSD', 'Litecoin / US dollar', 8, solanaTerms),
      pair('XRPUSD', 'XRP / US dollar', 10, smallCoinTerms),
      pair('ADAUSD', 'Cardano / US dollar', 8, smallCoinTerms),
      pair('DOGEUSD', 'Dogecoin / US dollar', 4, smallCoinTerms),
    ],
  },
];

/** All of them, in the order of the classes. */
export const builtinInstruments: readonly Instrument[] = instrumentClasses.flatMap(({ instruments }) => instruments);

/** The last three letters of the symbol are the quote currency, what stands before them is the base. */
function pair(symbol: string, description: string, spreadPips: number, terms: InstrumentTerms): Instrument {
  const baseCurrency = symbol.slice(0, -3);
  return { symbol, description, ...terms, baseCurrency, quoteCurrency: symbol.slice(-3), spreadPips };
}

/** What has no currency for its base: it is its own. */
function unit(
  symbol: string,
  description: string,
  quoteCurrency: string,
  spreadPips: number,
  terms: InstrumentTerms,
): Instrument {
  return { symbol, description, ...terms, baseCurrency: symbol, quoteCurrency, spreadPips };
}
