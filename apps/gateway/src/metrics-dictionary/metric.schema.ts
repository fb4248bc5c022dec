import { z } from 'zod';

export const metricSchema = z
  .object({
    id: z.string().describe('Field of `metrics` in runs and results.'),
    title: z.string(),
    unit: z
      .string()
      .describe(
        '`pct` percent (1 = 1 %), `ratio`, `money` account currency, `count`, `pips`, `days`, `hours`, `r` multiples of the initial risk, `flag` a boolean.',
      ),
    group: z
      .string()
      .describe('`core`: of every run. `full`: of every backtest, and of an optimization whose objective it is.'),
    better: z.string().describe('`higher`, `lower` or `neutral`.'),
    formula: z.string(),
    source: z.string(),
    null_cases: z.array(z.string()).describe('Reasons for which it can be null.'),
  })
  .meta({ id: 'Metric' });
export type MetricView = z.output<typeof metricSchema>;

export const metricListSchema = z.object({ data: z.array(metricSchema) }).meta({ id: 'MetricsDictionary' });
