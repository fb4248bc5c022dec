import { z } from 'zod';
import { resultSchema } from '../optimizations/optimization.schema';
import { parameterValue } from '../runs/run.schema';
import { mostBins } from './grid-axes';

const metric = z
  .string()
  .optional()
  .describe('A metric of GET /v1/metrics-dictionary, or `objective_value`. Default: the objective.')
  .meta({ examples: ['sharpe_ratio'] });
const better = z
  .string()
  .describe('`higher` or `lower`: what is called the best; of the objective what the optimization was told.');

export const heatmapQuery = z
  .strictObject({
    x: z
      .string()
      .describe('A parameter that the optimization varies.')
      .meta({ examples: ['fast'] }),
    y: z
      .string()
      .optional()
      .describe('Another one. Without it the map has one row.')
      .meta({ examples: ['slow'] }),
    metric,
    symbol: z
      .string()
      .optional()
      .describe('Of several markets the one that is mapped. Default: that of the best combination.'),
    timeframe: z.string().optional().describe('As symbol.'),
    aggregate: z
      .enum(['best', 'mean', 'median', 'count'])
      .default('best')
      .describe('What becomes of the combinations of a cell, which differ in the other parameters.'),
  })
  .refine(({ x, y }) => x !== y, { path: ['y'], error: 'expected another parameter than x' });
export type HeatmapQuery = z.output<typeof heatmapQuery>;

const axis = z.object({
  parameter: z.string(),
  bins: z
    .array(
      z.object({ first: parameterValue, last: parameterValue, values: z.int().describe('Values that it covers.') }),
    )
    .describe(`Its values in their order, at most ${mostBins} bins: of more values neighbors share a bin.`),
});

export const heatmapSchema = z
  .object({
    metric: z.string(),
    better,
    aggregate: z.string(),
    symbol: z.string().describe('Of the combinations.'),
    timeframe: z.string(),
    x: axis,
    y: axis.nullable(),
    cells: z.array(
      z.object({
        x: z.int().describe('Place of its bin, from 0.'),
        y: z.int(),
        value: z.number().nullable().describe('null: no combination of the cell has the metric.'),
        combinations: z.int().describe('Combinations that succeeded.'),
        measured: z.int().describe('Those of them that have the metric.'),
        combination_index: z.int().nullable().describe('With `best`: the combination that has the value.'),
      }),
    ),
  })
  .meta({ id: 'Heatmap' });
export type HeatmapView = z.output<typeof heatmapSchema>;

export const importanceQuery = z.strictObject({ metric });
export type ImportanceQuery = z.output<typeof importanceQuery>;

const shareFields = {
  share: z.number().nullable().describe('Share of the metric’s variance between the means of its values, 0 to 1.'),
  reason: z.string().nullable().describe('Why there is no share: `no_values`, `zero_variance` or `single_value`.'),
};

export const marketShareSchema = z
  .object(shareFields)
  .nullable()
  .describe('Of the market, as of one more parameter; null: the optimization has one.');

export const importanceSchema = z
  .object({
    metric: z.string(),
    measured: z.int().describe('Combinations that have the metric.'),
    mean: z.number().nullable(),
    parameters: z
      .array(z.object({ parameter: z.string(), ...shareFields }))
      .describe('The most important first; what has no share comes last.'),
    market: marketShareSchema,
  })
  .meta({ id: 'Importance' });
export type ImportanceView = z.output<typeof importanceSchema>;

export const bestResultsSchema = z
  .object({
    data: z.array(z.object({ metric: z.string(), better, value: z.number(), result: resultSchema })),
    missing: z.array(z.string()).describe('Metrics that no combination has.'),
    rankings: z
      .object({ plateau: resultSchema.nullable(), objective: resultSchema.nullable() })
      .describe(
        'The first of each ranking: the default one, which prefers plateaus, and the one by the objective alone; null while there is none.',
      ),
  })
  .meta({ id: 'BestResults' });
export type BestResultsView = z.output<typeof bestResultsSchema>;
