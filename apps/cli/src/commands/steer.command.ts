import { Command } from 'commander';
import { pathOf, type Optimization, type Run } from '../api/resources';
import { usageError } from '../exit-code';
import { parseGrid } from '../input/grid-axis';
import { collect, countOption, numberOption } from '../input/option-parsers';
import { budgetOf, stopEarlyOf, type SearchOptions } from '../input/search-options';
import type { Json } from '../input/set-field';
import { findRun } from '../runs/find-run';
import { requireCompleted, submitAndFollow } from '../runs/follow-run';
import { showRun } from '../runs/show-run';
import type { OpenSession, Session } from '../session';
import { withExamples } from './examples';

interface ChildOptions {
  wait: boolean;
  timeout?: number;
}

interface ExtendOptions
  extends ChildOptions, Pick<SearchOptions, 'grid' | 'trials' | 'budgetCpu' | 'budgetTime' | 'stopEarly'> {}

const exampleId = '01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11';

export function pauseCommand(open: OpenSession): Command {
  return moving(open, 'pause', 'Pause an optimization or a walk forward: what computes is finished and kept');
}

export function resumeCommand(open: OpenSession): Command {
  return moving(open, 'resume', 'Let a paused optimization or walk forward go on');
}

export function retryFailedCommand(open: OpenSession): Command {
  const command = child('retry-failed', 'Run what failed of an ended optimization once more; the rest is taken over');
  withExamples(command, `retry-failed ${exampleId}`);
  return command.action(async (id: string, options: ChildOptions) => {
    await make(open(command), `${pathTo(id)}/retry-failed`, {}, options);
  });
}

export function extendCommand(open: OpenSession): Command {
  const command = child(
    'extend',
    'Run an ended optimization with a larger space or budget; what is there is taken over',
  )
    .option(
      '-g, --grid <name=values>',
      'of a grid: axis in place of the one that is there, with all its values and more: fast=5:80:5 or fast=5,10,20; repeatable',
      collect,
    )
    .option('--trials <n>', 'of a method that draws: more combinations than there are', countOption)
    .option('--budget-cpu <seconds>', 'processor time of the extension', numberOption)
    .option('--budget-time <seconds>', 'time of the extension', numberOption)
    .option('--stop-early <trials[:by]>', 'a later early stop than that which is there, or "never"');
  withExamples(
    command,
    `extend ${exampleId} --grid fast=5:80:5`,
    `extend ${exampleId} --trials 5000 --stop-early never`,
  );
  return command.action(async (id: string, options: ExtendOptions) => {
    await make(open(command), `${pathTo(id)}/extend`, extensionOf(options), options);
  });
}

/** What is not given stays as it is. */
function extensionOf({ grid, stopEarly, ...budgets }: ExtendOptions): Json {
  const budget = budgetOf(budgets);
  return {
    ...(grid && { param_grid: parseGrid(grid) as Json }),
    ...(Object.keys(budget).length > 0 && { budget }),
    ...(stopEarly !== undefined && { stop_early: stopEarly === 'never' ? null : stopEarlyOf(stopEarly) }),
  };
}

function moving(open: OpenSession, action: 'pause' | 'resume', description: string): Command {
  const command = new Command(action).description(description).argument('<id>', 'optimization or walk forward');
  withExamples(command, `${action} ${exampleId}`);
  return command.action(async (id: string) => {
    const session = open(command);
    const found = await findRun(session.client, id);
    if (found.type === 'backtest') throw usageError(`${id} is a backtest: optimizations and walk forwards are paused.`);
    const run = await session.client.post<Run>(`${pathOf(found)}/${action}`, {});
    session.show(run, () => `${run.type.replace('_', ' ')} ${run.id}: ${run.status}`);
  });
}

function child(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<id>', 'optimization')
    .option('--no-wait', 'submit and return at once')
    .option('--timeout <seconds>', 'stop waiting after so long (the run goes on)', numberOption);
}

async function make(session: Session, path: string, body: object, options: ChildOptions): Promise<void> {
  const submitted = await session.client.post<Optimization>(path, body);
  const { run, ended } = await submitAndFollow(session, submitted, options);
  await showRun(session, run);
  if (ended) requireCompleted(run);
}

function pathTo(id: string): string {
  if (id === '') throw usageError('Expected the id of an optimization.');
  return `/v1/optimizations/${encodeURIComponent(id)}`;
}
