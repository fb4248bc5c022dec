import { z } from 'zod';
import { parameterValues } from './run-spec';

/** Combinations that a chunk names one by one, by ascending index: what a search asked for, or a sample. */
export const chunkTrials = z
  .strictObject({
    index: z.array(z.int().nonnegative()).min(1),
    /** Complete parameters of each. */
    params: z.array(parameterValues).min(1),
    /** Place of the market of each; missing: the run has one. */
    market: z.array(z.int().nonnegative()).optional(),
  })
  .refine(({ index, params }) => index.length === params.length, 'expected parameters of each index')
  .refine(({ index, market = index }) => index.length === market.length, 'expected the market of each index')
  .refine(({ index }) => index.every((one, i) => i === 0 || one > index[i - 1]), 'expected ascending indices');
export type ChunkTrials = z.infer<typeof chunkTrials>;
