import { Option, type Command } from 'commander';
import { usageError } from '../exit-code';
import type { Json } from './set-field';

/** Several markets in the place of one. */
export interface MarketOptions {
  symbols?: string[];
  timeframes?: string[];
  datasets?: string[];
}

const list = (text: string): string[] => text.split(',').map((each) => each.trim());

/** Adds the options of {@link MarketOptions} to a command. */
export function addMarketOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--symbols <list>', 'several symbols, each with each timeframe: EURUSD,GBPUSD').argParser(list),
    )
    .addOption(new Option('--timeframes <list>', 'several timeframes: H1,H4').argParser(list))
    .addOption(
      new Option('--datasets <list>', 'several data sets, in the place of symbols and timeframes').argParser(list),
    );
}

/** Fields of a request that the options say. */
export function marketFields({ symbols, timeframes, datasets }: MarketOptions): Json {
  const fields = Object.entries({ symbols, timeframes, dataset_ids: datasets });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Json;
}

/** @throws CliError `usage` where several markets are asked for without the service */
export function requireOneMarket(body: Json): void {
  const field = ['symbols', 'timeframes', 'dataset_ids'].find((name) => body[name] !== undefined);
  if (field === undefined) return;
  throw usageError(`${field}: only a run of the service has several markets; with --local a file of bars is the one.`);
}
