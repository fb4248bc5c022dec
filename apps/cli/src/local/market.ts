import {
  conversionPath,
  instrumentRow,
  invalid,
  knownTimeframe,
  requestedBars,
  requestedConversion,
  requestedTimeframe,
  type CurrencyPair,
  type FoundBars,
  type FoundMarket,
  type NamedBars,
  type NamedPair,
  type RequestedConversion,
} from '@barmill/contracts';
import {
  builtinInstruments,
  timeframes,
  type BarSeries,
  type DataFinding,
  type Instrument,
  type Timeframe,
} from '@barmill/market-data';
import { readBars } from './read-bars';
import type { LocalRunRequest } from './run-request';
import { sharedSeries } from './shared-series';

/** Bars of a file, in memory that threads share. */
export interface LocalBars {
  readonly file: string;
  readonly timeframeMs: number;
  readonly series: BarSeries;
  readonly findings: readonly DataFinding[];
}

/** What is traded: an instrument, and all the bars of the run. */
export interface LocalMarket extends FoundMarket<LocalBars> {
  readonly instrument: Instrument;
}

/**
 * @param request names files where the API's names data sets; that of the traded bars is its `dataset_id`
 * @throws DomainError for what is unknown or contradicts itself, CliError `usage` for bars that are refused
 */
export async function readMarket(request: LocalRunRequest, contextTimeframes: readonly string[]): Promise<LocalMarket> {
  const instrument = tradedInstrument(request);
  const timeframe = requestedTimeframe(request, timeframes);
  const named = requestedBars(request, timeframe, contextTimeframes, timeframes);
  const barsOf = async (bars: NamedBars<Timeframe>): Promise<FoundBars<LocalBars>> => await readFound(bars, instrument);
  const traded = await barsOf({ timeframe, name: request.dataset_id!, pointer: '' });
  const contexts: FoundBars<LocalBars>[] = [];
  for (const bars of named.contexts) contexts.push(await barsOf(bars));
  return {
    instrument,
    traded,
    contexts,
    finer: named.finer && (await barsOf(named.finer)),
    conversion: await readConversion(requestedConversion(request, instrument), instrument, traded, timeframe),
  };
}

async function readConversion(
  conversion: RequestedConversion | null,
  instrument: Instrument,
  traded: FoundBars<LocalBars>,
  timeframe: Timeframe,
): Promise<LocalMarket['conversion']> {
  if (conversion === null) return null;
  const pairs: (FoundBars<LocalBars> & CurrencyPair)[] = [];
  if (conversion.isToldByOwnBars) pairs.push({ ...instrument, ...traded, pointer: '/account_currency' });
  for (const given of conversion.given) pairs.push(await readRates(given, timeframe));
  return {
    accountCurrency: conversion.accountCurrency,
    pairs: conversionPath(conversion, pairs, builtinInstruments),
  };
}

/** Bars of a pair that is named by its symbol, with `@timeframe` where that is not the run's: `GBPUSD`, `GBPUSD@D1`. */
async function readRates(
  { name, symbol, pointer }: NamedPair,
  timeframe: Timeframe,
): Promise<FoundBars<LocalBars> & CurrencyPair> {
  const [pair, asked] = symbol!.split('@');
  const instrument = instrumentOf(pair, pointer);
  const own = asked === undefined ? timeframe : knownTimeframe(asked, pointer, timeframes);
  return { ...instrument, ...(await readFound({ timeframe: own, name, pointer }, instrument)) };
}

async function readFound(
  { timeframe, name: file, pointer }: NamedBars<Timeframe>,
  instrument: Instrument,
): Promise<FoundBars<LocalBars>> {
  const { series, findings } = await readBars(file, instrument, timeframe);
  const facts = {
    bars: series.length,
    firstTimeMs: series.time[0],
    lastTimeMs: series.time[series.length - 1],
    hasSpread: series.spreadPips !== null,
  };
  const dataset = { file, timeframeMs: timeframe.durationMs, series: sharedSeries(series), findings };
  return { timeframe, facts, dataset, pointer };
}

/** That of the request, else the built-in one of its symbol. */
function tradedInstrument({ symbol, instrument: given }: LocalRunRequest): Instrument {
  if (given === undefined) return instrumentOf(symbol, '/symbol');
  const row = instrumentRow(given);
  if (row.symbol !== symbol.toUpperCase()) {
    const detail = `The instrument that is given is ${row.symbol}; got ${JSON.stringify(symbol)}.`;
    throw invalid('contradicting_symbols', '/symbol', detail);
  }
  const { spreadPips = null, commissionPerLot = null, commissionPct = null } = row;
  return { ...row, spreadPips, commissionPerLot, commissionPct };
}

function instrumentOf(text: string, pointer: string): Instrument {
  const found = builtinInstruments.find(({ symbol }) => symbol === text.toUpperCase());
  if (found !== undefined) return found;
  const known = builtinInstruments.map(({ symbol }) => symbol).join(', ');
  const detail = `There is no built-in instrument ${JSON.stringify(text)}. Known symbols: ${known}. Another one is traded by its terms: --instrument FILE.`;
  throw invalid('unknown_symbol', pointer, detail);
}
