import type { Command } from 'commander';
import { usageError } from '../exit-code';
import { readConfigFile } from './config-file';
import { addFieldFlags, fieldFlagValues } from './field-flags';
import type { FieldFlags } from './field-flags';
import { collect, numberOption } from './option-parsers';
import { parseAssignments } from './parameter-value';
import { setFields } from './set-field';
import type { Json } from './set-field';
import { addWaitOptions, type WaitOptions } from './wait-options';

/** What a request is made from. */
export interface RequestOptions extends FieldFlags {
  strategy?: string;
  symbol?: string;
  timeframe?: string;
  dataset?: string;
  start?: string;
  end?: string;
  balance?: number;
  volume?: number;
  spreadPips?: number;
  executionMode?: string;
  slippagePips?: number;
  commissionPerLot?: number;
  notes?: string;
  tag?: string[];
  contextTf?: string[];
  data?: string[];
  conversion?: string[];
  /** Terms of the traded instrument. */
  instrument?: Json;
  config?: string;
  set?: string[];
  force?: boolean;
}

/** What `backtest` and `optimize` have in common. */
export interface RunOptions extends RequestOptions, WaitOptions {}

/** Adds the options of {@link RunOptions} to a command. */
export function addRunOptions(command: Command): Command {
  command
    .option('-s, --strategy <name>', 'strategy, see "barmill strategies list"')
    .option('--dataset <id>', 'data set (default: the newest of symbol and timeframe)');
  addRequestOptions(command).option('--force', 'make a new run although one that asks the same is there');
  return addWaitOptions(command);
}

/** The options that say how a run is executed, wherever it runs: a flag for each field of the request. */
export function addRequestOptions(command: Command): Command {
  command
    .option('--symbol <symbol>', 'instrument, for example SP500')
    .option('--timeframe <timeframe>', 'timeframe of the bars, for example D1 or M15')
    .option('--start <time>', 'first tradable time, included: 2015-01-01 or RFC 3339')
    .option('--end <time>', 'end of trading, excluded')
    .option('--balance <amount>', 'initial balance in account currency', numberOption)
    .option('--volume <lots>', 'lots of each entry', numberOption)
    .option('--spread-pips <pips>', 'spread in pips', numberOption)
    .option('--execution-mode <mode>', 'close_price or next_open')
    .option('--slippage-pips <pips>', 'slippage in pips', numberOption)
    .option('--commission-per-lot <amount>', 'commission of a round turn for one lot', numberOption)
    .option('--notes <text>', 'notes kept with the run')
    .option('--tag <tag>', 'tag kept with the run; repeatable', collect)
    .option('--context-tf <timeframe>', 'a context timeframe of the strategy, all or none of them; repeatable', collect)
    .option(
      '--data <timeframe=bars>',
      'bars of a context timeframe, or finer ones for --intrabar-policy lower_tf: a data set, with --local a CSV file; repeatable',
      collect,
    )
    .option(
      '--conversion <symbol=bars>',
      'bars of a currency pair that leads to the account currency: a data set, with --local a CSV file (GBPUSD@D1=… where its timeframe is not that of the run); repeatable',
      collect,
    )
    .option(
      '--config <file>',
      'request as JSON, fields as in the API; flags and --set win over it ("-": standard input)',
    )
    .option('--set <field=value>', 'any other field of the request; repeatable', collect);
  return addFieldFlags(command);
}

/**
 * The request's common part: the config file first, then `--set`, then the flags.
 *
 * @param more fields that flags of the command say
 * @throws CliError `usage` when strategy, symbol or timeframe is missing.
 */
export function commonRequest(options: RequestOptions, more: Json = {}): Json {
  const base = options.config === undefined ? {} : readConfigFile(options.config);
  const body = { ...setFields(base, options.set ?? []), ...fieldFlagValues(options), ...flagFields(options), ...more };
  const missing = [
    body.strategy === undefined && '--strategy',
    isMissing(body, ['symbol', 'instrument', 'symbols', 'dataset_ids']) && '--symbol',
    isMissing(body, ['timeframe', 'primary_tf', 'timeframes', 'dataset_ids']) && '--timeframe',
  ].filter(Boolean);
  if (missing.length > 0) throw usageError(`Missing ${missing.join(', ')} (as flags, or as fields in --config).`);
  const data = parseAssignments(options.data ?? [], '--data', 'H4=h4.csv');
  const conversion = parseAssignments(options.conversion ?? [], '--conversion', 'GBPUSD=gbpusd.csv');
  return mergeInto(mergeInto(body, 'datasets', data), 'conversion_datasets', conversion);
}

const isMissing = (body: Json, fields: readonly string[]): boolean =>
  fields.every((field) => body[field] === undefined);

function flagFields(options: RequestOptions): Json {
  const fields: Json = {
    strategy: options.strategy,
    symbol: options.symbol,
    timeframe: options.timeframe,
    dataset_id: options.dataset,
    start_date: options.start,
    end_date: options.end,
    initial_balance: options.balance,
    volume: options.volume,
    spread_pips: options.spreadPips,
    execution_mode: options.executionMode,
    slippage_pips: options.slippagePips,
    commission_per_lot: options.commissionPerLot,
    notes: options.notes,
    tags: options.tag,
    context_tfs: options.contextTf,
    instrument: options.instrument,
    force: options.force,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Merges named values into an object field of a request, the named ones winning; what is no object gives way. */
export function mergeInto(body: Json, field: string, values: Json): Json {
  if (Object.keys(values).length === 0) return body;
  const present = body[field];
  const isMergeable = typeof present === 'object' && present !== null && !Array.isArray(present);
  return { ...body, [field]: { ...(isMergeable ? present : {}), ...values } };
}
