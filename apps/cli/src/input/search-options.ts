import { Option, type Command } from 'commander';
import { usageError } from '../exit-code';
import { parseGrid } from './grid-axis';
import { collect, countOption, numberOption, wholeOption } from './option-parsers';
import { parseAssignments, parseNumber, parseParameters } from './parameter-value';
import { mergeInto } from './run-options';
import type { Json } from './set-field';

/** What is searched, how, and for how long. */
export interface SearchOptions {
  grid?: string[];
  param?: string[];
  constraint?: string[];
  metric?: string;
  weight?: string[];
  direction?: string;
  resultConstraint?: string[];
  method?: string;
  searchSetting?: string[];
  seed?: number;
  trials?: number;
  budgetCpu?: number;
  budgetTime?: number;
  stopEarly?: string;
  leastTrades?: number;
  chunkSize?: number;
}

/** Adds the options of {@link SearchOptions} to a command. */
export function addSearchOptions(command: Command): Command {
  return command
    .option(
      '-g, --grid <name=values>',
      'axis: fast=5:60:5 (min:max:step, both included), fast=5,10,20, width=0.1:2 (drawn from), width=0.01:1:log7 (seven values in the logarithm), each with " when <condition>"; repeatable',
      collect,
    )
    .option('-p, --param <name=value>', 'parameter that does not vary; repeatable', collect)
    .option(
      '-c, --constraint <expression>',
      'only combinations that meet it, such as "fast < slow"; repeatable',
      collect,
    )
    .option(
      '-m, --metric <objective>',
      'what to rank by: a metric, or an expression over metrics such as "sharpe_ratio * sqrt(total_trades)" (default: sharpe_ratio)',
    )
    .option(
      '--weight <metric=weight>',
      'in the place of --metric a term of a weighted sum, sharpe_ratio=2; repeatable',
      collect,
    )
    .addOption(
      new Option('--direction <direction>', "default: the metric's better side").choices(['maximize', 'minimize']),
    )
    .option(
      '--result-constraint <expression>',
      'what a combination must be to win, such as "total_trades >= 30"; repeatable',
      collect,
    )
    .addOption(
      new Option('--method <method>', 'how combinations are found (default: grid, all of them)').choices([
        'grid',
        'random',
        'sobol',
        'genetic',
      ]),
    )
    .option('--search-setting <name=value>', 'of the method, such as population=50; repeatable', collect)
    .option('--seed <n>', 'of what is drawn: the same seed draws the same (default: 0)', numberOption)
    .option('--trials <n>', 'combinations at most, of a method that draws them (default: 1000)', countOption)
    .option('--budget-cpu <seconds>', 'processor time after which nothing more is begun', numberOption)
    .option('--budget-time <seconds>', 'time after which nothing more is begun', numberOption)
    .option(
      '--stop-early <trials[:by]>',
      'end when so many trials in a row improve nothing, or nothing by more than "by"',
    )
    .option(
      '--least-trades <n>',
      'trades from which the default ranking judges a combination (default: 30)',
      wholeOption,
    )
    .option('--chunk-size <n>', 'combinations a unit of work at most (default: by measured cost)', countOption);
}

/**
 * A request with what the options say of its search.
 * @throws CliError `usage`
 */
export function searchRequest(common: Json, options: SearchOptions): Json {
  const fields = Object.entries({
    constraints: options.constraint,
    optimize_metric: objectiveOf(options),
    direction: options.direction,
    result_constraints: options.resultConstraint,
    method: options.method,
    seed: options.seed,
    stop_early: options.stopEarly === undefined ? undefined : stopEarlyOf(options.stopEarly),
    least_trades: options.leastTrades,
    chunk_size: options.chunkSize,
  }).filter(([, value]) => value !== undefined);
  const named = { ...common, ...(Object.fromEntries(fields) as Json) };
  const searched = mergeInto(named, 'param_grid', parseGrid(options.grid ?? []) as Json);
  if (searched.param_grid === undefined)
    throw usageError('Missing --grid, for example --grid fast=5:60:5 (or param_grid in --config).');
  const set = mergeInto(searched, 'search_settings', numbersOf(options.searchSetting, '--search-setting'));
  return mergeInto(mergeInto(set, 'budget', budgetOf(options)), 'fixed_params', parseParameters(options.param ?? []));
}

/** Of the budgets those that were given. */
export function budgetOf({
  trials,
  budgetCpu,
  budgetTime,
}: Pick<SearchOptions, 'trials' | 'budgetCpu' | 'budgetTime'>): Json {
  const budget = { trials, cpu_seconds: budgetCpu, wall_seconds: budgetTime };
  return Object.fromEntries(Object.entries(budget).filter(([, value]) => value !== undefined)) as Json;
}

function objectiveOf({ metric, weight }: SearchOptions): Json[string] | undefined {
  if (weight === undefined) return metric;
  if (metric !== undefined) throw usageError('--metric and --weight: expected one of them, got both.');
  return Object.entries(numbersOf(weight, '--weight')).map(([name, value]) => ({ metric: name, weight: value }));
}

function numbersOf(texts: readonly string[] = [], flag: string): Record<string, number> {
  const pairs = Object.entries(parseAssignments(texts, flag, 'name=2')).map(([name, text]) => {
    const value = parseNumber(text);
    if (value === null) throw usageError(`${flag}: expected a number for "${name}", got "${text}".`);
    return [name, value] as const;
  });
  return Object.fromEntries(pairs);
}

/** @throws CliError `usage` */
export function stopEarlyOf(text: string): Json {
  const [trials, by = 0, ...more] = text.split(':').map(parseNumber);
  if (trials === null || by === null || more.length > 0) {
    throw usageError(`--stop-early: expected trials or trials:by such as 200:0.01, got "${text}".`);
  }
  return { trials, min_improvement: by };
}
