import { z } from 'zod';
import { time } from '../http/time';
import { pageOf, pageQuery } from '../paging/page';

export const datasetSchema = z
  .object({
    id: z.uuid(),
    symbol: z.string(),
    timeframe: z.string(),
    source: z.string(),
    sha256: z.string().describe('Of the canonical columns: equal data have equal hashes.'),
    bars: z.int(),
    first_time: time.describe('Open time of the first bar.'),
    last_time: time.describe('Open time of the last bar.'),
    has_volume: z.boolean(),
    has_spread: z.boolean(),
    gaps: z.int(),
    findings: z
      .array(z.object({ code: z.string(), detail: z.string(), count: z.int() }))
      .describe('What the owner of the data should know.'),
    bytes: z.int().describe('Size of the stored columns.'),
    created_at: time,
  })
  .meta({
    id: 'Dataset',
    examples: [
      {
        id: '0199f6a2-6a53-7c11-8d5c-6b1f2d7a9e10',
        symbol: 'EURUSD',
        timeframe: 'D1',
        source: 'broker',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        bars: 300,
        first_time: '2024-01-01T00:00:00.000Z',
        last_time: '2025-02-21T00:00:00.000Z',
        has_volume: false,
        has_spread: false,
        gaps: 0,
        findings: [],
        bytes: 12_040,
        created_at: '2025-03-01T09:15:00.000Z',
      },
    ],
  });
export type DatasetView = z.output<typeof datasetSchema>;

export const uploadedDatasetSchema = datasetSchema
  .extend({ deduplicated: z.boolean().describe('The same bars were there already; nothing new was stored.') })
  .meta({ id: 'UploadedDataset' });
export type UploadedDatasetView = z.output<typeof uploadedDatasetSchema>;

export const datasetPageSchema = pageOf('DatasetPage', datasetSchema);

export const datasetsQuery = z.strictObject({
  ...pageQuery,
  symbol: z
    .string()
    .optional()
    .describe('Only those of this symbol.')
    .meta({ examples: ['SP500'] }),
});
export type DatasetsQuery = z.output<typeof datasetsQuery>;

/** What is said of an uploaded file. */
export const uploadFields = z.strictObject({
  symbol: z.string().min(1).max(32),
  timeframe: z.string().min(1).max(8),
  source: z.string().max(200).optional(),
});
export type UploadFields = z.output<typeof uploadFields>;

/** As a query every field may be absent: a multipart body brings them itself. */
export const uploadQuery = z.strictObject({
  symbol: uploadFields.shape.symbol
    .optional()
    .describe('With the file as body: symbol of the data.')
    .meta({ examples: ['EURUSD'] }),
  timeframe: uploadFields.shape.timeframe
    .optional()
    .describe('With the file as body: M1, M5, M15, M30, H1, H4, D1 or W1.')
    .meta({ examples: ['D1'] }),
  source: uploadFields.shape.source
    .describe('With the file as body: where the data come from.')
    .meta({ examples: ['broker'] }),
});
export type UploadQuery = z.output<typeof uploadQuery>;
