import {
  builtinInstruments,
  timeframes,
  type BarSeries,
  type DataFinding,
  type Instrument,
  type Timeframe,
} from '@barmill/market-data';
import { fieldError } from './faults';
import { readBars } from './read-bars';
import type { RunRequest } from './run-request';
import { sharedSeries } from './shared-series';

/** What is traded: an instrument that ships with Barmill, and its bars from a file, in memory that threads share. */
export interface LocalMarket {
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly series: BarSeries;
  readonly findings: readonly DataFinding[];
}

/** @throws CliError `usage` for an unknown symbol or timeframe, and for bars that are refused */
export async function readMarket(request: RunRequest, barsFile: string): Promise<LocalMarket> {
  const instrument = instrumentOf(request.symbol);
  const timeframe = timeframeOf(request);
  const { series, findings } = await readBars(barsFile, instrument, timeframe);
  return { instrument, timeframe, series: sharedSeries(series), findings };
}

function instrumentOf(text: string): Instrument {
  const found = builtinInstruments.find(({ symbol }) => symbol === text.toUpperCase());
  if (found !== undefined) return found;
  const known = builtinInstruments.map(({ symbol }) => symbol).join(', ');
  throw fieldError('/symbol', 'unknown_symbol', `unknown symbol ${JSON.stringify(text)}; known symbols: ${known}`);
}

function timeframeOf({ timeframe, primary_tf: primary }: RunRequest): Timeframe {
  const known = timeframes.map(({ name }) => name).join(', ');
  const text = timeframe ?? primary;
  if (text === undefined) throw fieldError('/timeframe', 'required', `expected a timeframe: ${known}; it is missing`);
  if (timeframe !== undefined && primary !== undefined && timeframe.toUpperCase() !== primary.toUpperCase()) {
    throw fieldError(
      '/primary_tf',
      'contradicting_timeframes',
      `timeframe and primary_tf are the same field; got ${JSON.stringify(timeframe)} and ${JSON.stringify(primary)}`,
    );
  }
  const found = timeframes.find(({ name }) => name === text.toUpperCase());
  if (found !== undefined) return found;
  const pointer = timeframe === undefined ? '/primary_tf' : '/timeframe';
  throw fieldError(
    pointer,
    'unknown_timeframe',
    `unknown timeframe ${JSON.stringify(text)}; known timeframes: ${known}`,
  );
}
