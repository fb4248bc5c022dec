import { z } from 'zod';
import { parameterValue } from './run-spec';

/** A figure, or why there is none. */
const judgedFigure = z.object({ value: z.number().nullable(), reason: z.string().nullable() });

/** How likely the winner of an optimization is luck, as it is stored with it. Ratios are annual. */
export const overfittingRecord = z.object({
  combinationIndex: z.int().nullable(),
  trials: z.int(),
  trialDeviation: z.number().nullable(),
  expectedBestSharpe: judgedFigure,
  sharpe: judgedFigure,
  deflatedSharpe: judgedFigure,
  pValue: judgedFigure,
  pValueLimit: z.number().nullable(),
  isSignificant: z.boolean().nullable(),
  returns: z.int().nullable(),
  /** Of several markets: of each one's trials. */
  marketReturns: z.array(z.int().nullable()).optional(),
  skewness: z.number().nullable(),
  kurtosis: z.number().nullable(),
  periodsPerYear: z.number().nullable(),
  pbo: z.union([
    z.object({
      reason: z.null(),
      probability: z.number(),
      lossProbability: z.number(),
      slope: z.number().nullable(),
      blocks: z.int(),
      daysPerBlock: z.int(),
      daysDropped: z.int(),
      choices: z.int(),
      trials: z.int(),
    }),
    z.object({ reason: z.string(), probability: z.null() }),
  ]),
  sample: z.object({
    method: z.string(),
    size: z.int(),
    top: z.int(),
    strata: z.int(),
    trials: z.int(),
    missing: z.int(),
  }),
  ranking: z.object({ method: z.string(), leastTrades: z.int(), judged: z.int() }),
});
export type OverfittingRecord = z.infer<typeof overfittingRecord>;

const surfacePoint = z.object({
  combinationIndex: z.int(),
  objective: z.number().nullable(),
  plateauScore: z.number().nullable(),
  edges: z.array(z.object({ name: z.string(), end: z.string(), value: z.number() })).readonly(),
});

/** What the surface of a grid is like around its best, as it is stored with it. */
export const surfaceRecord = z.object({
  reason: z.string().nullable(),
  best: surfacePoint.nullable(),
  robust: surfacePoint.nullable(),
  slices: z
    .array(
      z.object({
        name: z.string(),
        points: z
          .array(z.object({ value: parameterValue, index: z.int(), objective: z.number().nullable() }))
          .readonly(),
      }),
    )
    .readonly(),
});
export type SurfaceRecord = z.infer<typeof surfaceRecord>;

/** Why nothing is best of an optimization: reasons, those of the most combinations first. */
export const missingBest = z.array(z.object({ reason: z.string(), combinations: z.int().positive() }));
