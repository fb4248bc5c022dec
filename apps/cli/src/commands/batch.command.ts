import { Command } from 'commander';
import type { Batch } from '../api/resources';
import { CliError, exitCode, usageError } from '../exit-code';
import { readConfigFile } from '../input/config-file';
import { collect, numberOption } from '../input/option-parsers';
import { setFields, type Json } from '../input/set-field';
import { addWaitOptions, type WaitOptions } from '../input/wait-options';
import type { Column } from '../output/table';
import { followBatch } from '../runs/follow-batch';
import { Detached } from '../runs/leaving';
import type { OpenSession, Session } from '../session';
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

type Run = Batch['runs'][number];

const columns: readonly Column<Run>[] = [
  { title: 'STRATEGY', cell: ({ strategy }) => strategy.name },
  { title: 'SYMBOL', cell: ({ symbol }) => symbol },
  { title: 'TIMEFRAME', cell: ({ timeframe }) => timeframe },
  { title: 'RISK %', align: 'right', cell: ({ risk_pct: risk }) => (risk === null ? '' : String(risk)) },
  { title: 'STATUS', cell: ({ status }) => status },
  { title: 'RUN', cell: ({ run_id: id, fault }) => id ?? fault?.detail ?? '' },
];

export function batchCommand(open: OpenSession): Command {
  const command = new Command('batch')
    .description('Run backtests of every strategy on every symbol and timeframe with every risk')
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
    .option('--force', 'make new runs although some that ask the same are there');
  addWaitOptions(command);
  withExamples(
    command,
    'batch -s sma-cross -s buy-and-hold --symbol SP500 --timeframe D1 --volume 1',
    'batch --config nightly.json --tag nightly --no-wait --json',
  );
  return command.action(async (options: BatchOptions) => {
    const session = open(command);
    const submitted = await session.client.post<Batch>('/v1/batches', batchRequest(options));
    const { batch, ended } = await followed(session, submitted, options);
    session.show(batch, () => `${session.table(batch.runs, columns)}\nbatch ${batch.id}: ${batch.status}`);
    const { failed, rejected } = batch.counts;
    if (ended && failed + rejected > 0)
      throw new CliError(exitCode.runFailed, `${failed} failed, ${rejected} could not be submitted.`);
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

/** A detach is no failure: it says on stderr what goes on, and the batch is given as it was submitted. */
async function followed(
  session: Session,
  submitted: Batch,
  { wait, timeout }: WaitOptions,
): Promise<{ batch: Batch; ended: boolean }> {
  session.say(`Submitted batch ${submitted.id}`);
  if (!wait) return { batch: submitted, ended: false };
  try {
    return { batch: await followBatch(session, submitted, timeout), ended: true };
  } catch (error) {
    if (!(error instanceof Detached)) throw error;
    session.say(`Detached; batch ${submitted.id} goes on.`);
    return { batch: submitted, ended: false };
  }
}
