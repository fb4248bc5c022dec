import { z } from 'zod';

/** One fault in what was sent. */
export const faultSchema = z.object({
  pointer: z.string().describe('JSON pointer into the body, or the place in words (`query "limit"`, `row 12`).'),
  code: z.string(),
  detail: z.string(),
  rendering: z.string().optional().describe('Of a fault in a text: its line, and a caret below the place.'),
  position: z
    .int()
    .optional()
    .describe('Of a fault in a filter, an order or a list of fields: offset of its character from 0.'),
});

/** RFC 9457, as every refusal and failure is answered. */
export const problemSchema = z
  .object({
    type: z.string().describe('URN of the problem, made of its code.'),
    title: z.string().describe('The HTTP status in words.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().describe('What was expected, what came, what to do.'),
    instance: z.string().describe('Path of the request.'),
    code: z.string().describe('Stable name of this very problem.'),
    errors: z.array(faultSchema),
    trace_id: z.string().describe('Id of the request, to be quoted in reports.'),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:barmill:problem:unknown_symbol',
        title: 'Unprocessable Entity',
        status: 422,
        detail: 'There is no instrument "EURUSDX". Known symbols: EURUSD, SP500.',
        instance: '/v1/backtests',
        code: 'unknown_symbol',
        errors: [{ pointer: '/symbol', code: 'unknown_symbol', detail: 'Known symbols: EURUSD, SP500.' }],
        trace_id: '5b8f0c5e7d0f4a0f9b1d2c3e4f5a6b7c',
      },
    ],
  });
