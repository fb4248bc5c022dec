import { priorities } from '@barmill/contracts';
import { Command, Option } from 'commander';
import { pathOf } from '../api/resources';
import type { Run } from '../api/resources';
import { usageError } from '../exit-code';
import { collect } from '../input/option-parsers';
import { describeRun } from '../output/run-block';
import { findRun } from '../runs/find-run';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  notes?: string;
  /** false: none. */
  tag?: string[] | false;
  favorite?: boolean;
  priority?: string;
}

export function annotateCommand(open: OpenSession): Command {
  const command = new Command('annotate')
    .description('Set notes and tags of a backtest, an optimization or a walk forward, or mark it as a favorite')
    .argument('<id>', 'its id')
    .option('--notes <text>', 'its notes, in place of those that are there')
    .option('--tag <tag>', 'a tag, repeatable: all tags, in place of those that are there', collect)
    .option('--no-tag', 'takes all tags away')
    .option('--favorite', 'marks it')
    .option('--no-favorite', 'takes the mark away')
    .addOption(
      new Option('--priority <priority>', 'of an optimization or a walk forward: its share of the workers').choices(
        priorities,
      ),
    );
  withExamples(command, 'annotate 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --tag trend --tag sp500 --favorite');
  return command.action(async (id: string, { notes, tag, favorite, priority }: Options) => {
    const tags = tag === false ? [] : tag;
    const edit = { notes, tags, is_favorite: favorite, priority };
    if (Object.values(edit).every((value) => value === undefined)) {
      throw usageError('Expected at least one of --notes, --tag, --no-tag, --favorite, --no-favorite and --priority.');
    }
    const session = open(command);
    const run = await session.client.patch<Run>(pathOf(await findRun(session.client, id)), edit);
    session.show(run, () => describeRun(run));
  });
}
