import { Command } from 'commander';
import type { Batch } from '../api/resources';
import { usageError } from '../exit-code';
import { readConfigFile } from '../input/config-file';
import { collect, numberOption } from '../input/option-parsers';
import { setFields, type Json } from '../input/set-field';
import { addWaitOptions, type WaitOptions } from '../input/wait-options';
import { followUnlessDetached } from '../runs/follow-batch';
import { requireNoFailures, showBatch } from '../runs/show-batch';
import type { OpenSession } from '../session';
import { batchCancelCommand } from './batch-cancel.command';
import { batchDeleteCommand } from './batch-delete.command';
import { batchFollowCommand } from './batch-follow.command';
import { batchListCommand } from './batch-list.command';
import { batchShowCommand } from './batch-show.command';
import { withExamples } from './examples';

interface BatchOptions extends WaitOptions {
  strategy?: string[];
  symbol?: string[];
  timeframe?: string[];
  risk?: number[];
  volume?: number;
  tag?: string[];
  notes?: string;
  config?: string;
  set?: string[];
  force?: boolean;
}

export function batchCommand(open: OpenSession): Command {
  const command = new Command('batch')
    .description(
      'Run backtests of every strategy on every symbol and timeframe with every risk, and see to batches that are there',
    )
    .option('-s, --strategy <name>', 'strategy; repeatable', collect)
    .option('--symbol <symbol>', 'instrument; repeatable', collect)
    .option('--timeframe <timeframe>', 'timeframe of the bars; repeatable', collect)
    .option('--risk <percent>', 'percent of equity that an entry risks; repeatable', (text, before: number[] = []) => [
      ...before,
      numberOption(text),
    ])
    .option('--volume <lots>', 'lots of each entry', numberOption)
    .option('--tag <tag>', 'tag kept with each run; repeatable', collect)
    .option('--notes <text>', 'notes kept with each run')
    .option('--config <file>', 'request as JSON, fields as in the API; flags and --set win over it')
    .option('--set <field=value>', 'any other field of the request; repeatable', collect)
    .option('--force', 'make new runs although some that ask the same are there')
    .addCommand(batchListCommand(open))
    .addCommand(batchShowCommand(open))
    .addCommand(batchFollowCommand(open))
    .addCommand(batchCancelCommand(open))
    .addCommand(batchDeleteCommand(open));
  addWaitOptions(command);
  withExamples(
    command,
    'batch -s sma-cross -s buy-and-hold --symbol SP500 --timeframe D1 --volume 1',
    'batch --config nightly.json --tag nightly --no-wait --json',
  );
  return command.action(async (options: BatchOptions) => {
    const session = open(command);
    const submitted = await session.client.post<Batch>('/v1/batches', batchRequest(options));
    session.say(`Submitted batch ${submitted.id}`);
    const { batch, ended } = options.wait
      ? await followUnlessDetached(session, submitted, { timeoutS: options.timeout })
      : { batch: submitted, ended: false };
    showBatch(session, batch);
    if (ended) requireNoFailures(batch);
  });
}

/** Body of `POST /v1/batches`: the config file first, then `--set`, then the flags. */
function batchRequest(options: BatchOptions): Json {
  const base = options.config === undefined ? {} : readConfigFile(options.config);
  const flags = {
    ...{ strategies: options.strategy, symbols: options.symbol, timeframes: options.timeframe, risks: options.risk },
    ...{ volume: options.volume, tags: options.tag, notes: options.notes, force: options.force },
  };
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const body = { ...setFields(base, options.set ?? []), ...given } as Json;
  const missing = [
    body.strategies === undefined && '--strategy',
    body.symbols === undefined && '--symbol',
    body.timeframes === undefined && '--timeframe',
  ].filter(Boolean);
  if (missing.length > 0) throw usageError(`Missing ${missing.join(', ')} (as flags, or as fields in --config).`);
  return body;
}
