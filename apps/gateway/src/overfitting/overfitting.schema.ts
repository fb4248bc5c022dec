import { verdicts } from '@barmill/contracts';
import { z } from 'zod';
import { parameterValue } from '../runs/run.schema';

const figure = z.number().nullable();
const reasons = z.record(z.string(), z.string()).describe('Why a figure is null, by its name.');
const verdict = z.string().describe(`What the figures amount to: ${verdicts.map((word) => `\`${word}\``).join(', ')}.`);
const summary = z.array(z.string()).describe('The figures in sentences.');

const leading = {
  verdict,
  summary,
  trials: z.int().describe('Combinations that have a Sharpe ratio.'),
  expected_best_sharpe: figure.describe('What the best of as many trials without skill is expected to show, annual.'),
  deflated_sharpe: figure.describe('Probability that the winner’s true Sharpe ratio is above it.'),
  p_value: figure.describe('One-sided t-test of the winner’s daily returns against 0.'),
  is_significant: z.boolean().nullable().describe('p_value <= 0.05/trials.'),
};

/** As an optimization carries it. */
export const overfittingBlockSchema = z
  .object({ ...leading, pbo: figure.describe('Probability of backtest overfitting.'), reasons })
  .meta({ id: 'OverfittingBlock' });
export type OverfittingBlock = z.output<typeof overfittingBlockSchema>;

export const rankingTermsSchema = z.object({
  default: z.string().describe('The ranking in which results are listed unless asked otherwise.'),
  method: z
    .string()
    .describe(
      '`plateau`: judged are those with enough trades and a plateau; `objective`: nothing has neighbors, those with enough trades are.',
    ),
  least_trades: z.int(),
  judged: z.int().describe('Combinations that it could judge; others count no more than their median.'),
});

export const overfittingSchema = z
  .object({
    optimization_id: z.string(),
    ...leading,
    winner_index: z.int().nullable().describe('combination_index of the first by the objective.'),
    sharpe: figure.describe('Of the winner, from its daily returns, annual.'),
    trial_deviation: figure.describe('Sample standard deviation of the trials’ Sharpe ratios.'),
    p_value_limit: figure,
    returns: z.int().nullable().describe('Daily returns of each trial, of several markets of the winner.'),
    skewness: figure,
    kurtosis: figure.describe('Pearson’s: 3 for the normal distribution.'),
    periods_per_year: figure,
    pbo: z.object({
      probability: figure,
      loss_probability: figure,
      slope: figure,
      blocks: z.int().nullable(),
      days_per_block: z.int().nullable(),
      days_dropped: z.int().nullable(),
      choices: z.int().nullable(),
    }),
    sample: z
      .object({
        method: z.string().describe('`all`, or `top_and_stratified`.'),
        size: z.int(),
        top: z.int().describe('The best of all, taken without a draw.'),
        strata: z.int(),
        of_trials: z.int().describe('Combinations with an objective value.'),
        missing: z.int().describe('Trials of it whose returns could not be had.'),
      })
      .describe('Trials whose daily returns PBO is made of.'),
    ranking: rankingTermsSchema,
    reasons,
  })
  .meta({ id: 'Overfitting' });
export type OverfittingView = z.output<typeof overfittingSchema>;

const surfacePoint = z
  .object({
    combination_index: z.int(),
    objective_value: figure,
    plateau_score: figure.describe('Median of the objective over its neighbors.'),
    edges: z
      .array(z.object({ parameter: z.string(), end: z.string(), value: z.number() }))
      .describe('Parameters at whose least or largest value it stands: better ones may lie beyond.'),
  })
  .nullable();

export const surfaceSchema = z
  .object({
    optimization_id: z.string(),
    reason: z
      .string()
      .nullable()
      .describe('Why there is no surface: `not_a_grid`, `grid_too_large`, `no_objective_value`.'),
    importance: z.array(z.object({ parameter: z.string(), share: figure, reason: z.string().nullable() })),
    market_importance: z
      .object({ share: figure, reason: z.string().nullable() })
      .nullable()
      .describe('Of the market, as of one more parameter; null: the optimization has one.'),
    best: surfacePoint.describe('First by the objective.'),
    robust: surfacePoint.describe('First by the ranking that prefers plateaus.'),
    slices: z
      .array(
        z.object({
          parameter: z.string(),
          points: z.array(z.object({ value: parameterValue, combination_index: z.int(), objective_value: figure })),
        }),
      )
      .describe(
        'The objective along each parameter, all else (the market too) as in the best; of long axes the 201 values around it.',
      ),
    ranking: rankingTermsSchema,
  })
  .meta({ id: 'Surface' });
export type SurfaceView = z.output<typeof surfaceSchema>;
