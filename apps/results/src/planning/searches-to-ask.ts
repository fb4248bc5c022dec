import { learningMethods, mostTrialsAhead } from '@barmill/contracts';

const done = 'completed_combinations + failed_combinations';
const learns = `(search->>'method' in (${learningMethods.map((method) => `'${method}'`).join(', ')}) or search->>'stopEarly' is not null)`;

/**
 * Running searches that ask for more, `$1` are runs to leave out. One that learns is there when all its results are, any other while it is not far ahead of
 * them: those that only wait take no place from others. The one that was asked longest ago comes first.
 */
export const searchesToAsk = `
  select id as "runId", plan_token as "planToken", generations, asked_combinations::float8 as asked, (${done})::float8 as done
  from optimization_runs
  where status = 'running' and not has_search_ended and not id = any($1::uuid[])
    and case when ${learns} then ${done} = asked_combinations else asked_combinations - (${done}) <= ${mostTrialsAhead} end
  order by coalesce(last_asked_at, started_at), id limit 20`;
