import { z } from 'zod';

const most = 1_000_000;
const count = z.int().positive().max(most);
const wholeCount = z.int().nonnegative().max(most);
const expected = (example: string) => `expected a length: {months}, {days} or {bars}, such as ${example}`;

const lengthOf = <Count extends z.ZodType>(value: Count, example: string) =>
  z.union([z.strictObject({ months: value }), z.strictObject({ days: value }), z.strictObject({ bars: value })], {
    error: expected(example),
  });
const length = lengthOf(count, '{"months": 6}');
const share = z.strictObject({ share: z.number().gt(0).lt(1) });
const mostLengths = 100;

const oneMarket = z
  .never({
    error:
      'expected a single market: windows are cut from the bars of one data set. Submit a walk forward for each market',
  })
  .optional();

/** The further fields of a walk forward. */
export const walkForwardRequestFields = {
  symbols: oneMarket,
  timeframes: oneMarket,
  dataset_ids: oneMarket,
  train: z
    .union([length, share], { error: `${expected('{"months": 24}')}, or {share} of the bars` })
    .optional()
    .describe('What parameters are chosen on: a length, or of a single train/test split its share of the bars.')
    .meta({ examples: [{ months: 24 }] }),
  test: length
    .optional()
    .describe('What they are tried on after that; of a split what follows.')
    .meta({ examples: [{ months: 6 }] }),
  step: length
    .optional()
    .describe('From one window to the next. Default: the length of a test. Shorter: tests overlap.'),
  purge: lengthOf(wholeCount, '{"days": 5}').optional().describe('Gap between training and test. Default: none.'),
  mode: z
    .enum(['rolling', 'anchored'])
    .default('rolling')
    .describe('`rolling`: every training has its length. `anchored`: all begin with the first, and grow.'),
  matrix: z
    .strictObject({
      train: z.array(length).min(1).max(mostLengths),
      test: z.array(length).min(1).max(mostLengths),
    })
    .optional()
    .describe('In place of train and test: the same walk forward with each pair of lengths.'),
  parent_backtest_id: z.uuid().optional().describe('A backtest that the walk forward stands beside.'),
};

/** Those fields, parsed. */
export type WalkForwardRequest = z.output<z.ZodObject<typeof walkForwardRequestFields>>;
