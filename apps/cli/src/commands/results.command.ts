import { Command, Option } from 'commander';
import { readRows } from '../api/pages';
import { pathOf } from '../api/resources';
import type { CombinationResult, Optimization } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { resultColumns } from '../output/columns';
import { honestyLines } from '../output/honesty-lines';
import { readMetricsDictionary } from '../runs/metrics-dictionary';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  limit: number;
  filter?: string;
  orderBy?: string;
  ranking?: string;
}

export function resultsCommand(open: OpenSession): Command {
  const command = new Command('results')
    .description(
      "List an optimization's combinations: by rank once it is ranked, before that in the order of the space",
    )
    .argument('<id>', 'optimization')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 20)
    .option('--filter <filter>', 'only what it admits, such as "params.fast <= 20 AND status = succeeded"')
    .addOption(
      new Option(
        '--ranking <ranking>',
        'default: plateau, which prefers plateaus with enough trades, once the run is judged',
      ).choices(['plateau', 'objective']),
    )
    .option('--order-by <order>', 'such as "metrics.profit_factor desc" or combination_index');
  withExamples(
    command,
    'results 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --limit 50',
    'results 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --limit all --json',
    "results 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --filter 'status = failed'",
  );
  return command.action(async (id: string, { limit, filter, orderBy, ranking }: Options) => {
    const session = open(command);
    const run = await session.client.get<Optimization>(`/v1/optimizations/${encodeURIComponent(id)}`);
    const { rows, hasMore } = await readRows<CombinationResult>(session.client, `${pathOf(run)}/results`, limit, {
      filter,
      order_by: orderBy,
      ranking,
    });
    const dictionary = session.json ? [] : await readMetricsDictionary(session.client);
    session.showRows(rows, resultColumns(run, dictionary), 'No results yet.');
    const worth = honestyLines(run);
    if (worth !== '') session.say(worth);
    if (hasMore) session.say(`The first ${rows.length}; --limit all shows every one.`);
  });
}
