import { learningMethods, mostTrialsAhead } from '@barmill/contracts';

/** Time that a running optimization has run, s, pauses left out. */
const spentSeconds = `(extract(epoch from clock_timestamp() - started_at)::float8 - paused_seconds)`;
const done = 'completed_combinations + failed_combinations';
const learns = `(search->>'method' in (${learningMethods.map((method) => `'${method}'`).join(', ')}) or search->>'stopEarly' is not null)`;

/**
 * Running searches that ask for more, `$1` are runs to leave out. One that learns is there when all its results are, any other while it is not far ahead of
 * them: those that only wait take no place from others. The one that was asked longest ago comes first.
 */
export const searchesToAsk = `
  select id as "runId", plan_token as "planToken", generations, asked_combinations::float8 as asked, (${done})::float8 as done,
    cpu_ms * 1e6 / nullif(${done} - cached_combinations, 0) as "nsPerTrial",
    (search #>> '{budget,cpuSeconds}')::float8 * 1000 - cpu_ms as "cpuLeftMs",
    ((search #>> '{budget,wallSeconds}')::float8 - ${spentSeconds}) * 1000 as "wallLeftMs"
  from optimization_runs
  where status = 'running' and not has_search_ended and not id = any($1::uuid[])
    and case when ${learns} then ${done} = asked_combinations else asked_combinations - (${done}) <= ${mostTrialsAhead} end
  order by coalesce(last_asked_at, started_at), id limit 20`;

/**
 * Chunks `c` of a run that no worker has begun, and none that comes after them: what is left without them is a prefix of what was asked for. The first
 * one stays in any case.
 */
export const unbegunChunks = (run: string): string => `
  c.run_id = ${run} and c.wanted = 'figures' and c.status in ('planned', 'dispatched') and c.token = 0
  and c.first_index > (select coalesce(max(b.first_index) filter (where b.token > 0), min(b.first_index))
    from work_chunks b where b.run_id = ${run} and b.wanted = 'figures')`;

/** Running searches that have spent a budget and go on, or hold chunks that no worker has begun; `$1` are runs to leave out. */
export const spentSearches = `
  select id as "runId", plan_token as "planToken", reason from (
    select id, plan_token, search_end, has_search_ended, case
      when cpu_ms / 1000 >= (search #>> '{budget,cpuSeconds}')::float8 then 'cpu_budget'
      when ${spentSeconds} >= (search #>> '{budget,wallSeconds}')::float8 then 'time_budget'
      end as reason
    from optimization_runs
    where status = 'running' and asked_combinations > 0 and completed_combinations + failed_combinations < total_combinations
      and search ? 'budget' and not id = any($1::uuid[])) run
  where reason is not null and search_end is distinct from 'cpu_budget' and search_end is distinct from 'time_budget'
    and (not has_search_ended or exists (select 1 from work_chunks c where ${unbegunChunks('run.id')}))
  order by id limit 20`;
