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
  .meta({ id: 'Dataset' });
export type DatasetView = z.output<typeof datasetSchema>;

export const uploadedDatasetSchema = datasetSchema
  .extend({ deduplicated: z.boolean().describe('The same bars were there already; nothing new was stored.') })
  .meta({ id: 'UploadedDataset' });
export type UploadedDatasetView = z.output<typeof uploadedDatasetSchema>;

export const datasetPageSchema = pageOf('DatasetPage', datasetSchema);

export const datasetsQuery = z.strictObject({
  ...pageQuery,
  symbol: z.string().optional().describe('Only those of this symbol.'),
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
  symbol: uploadFields.shape.symbol.optional().describe('With the file as body: symbol of the data.'),
  timeframe: uploadFields.shape.timeframe
    .optional()
    .describe('With the file as body: M1, M5, M15, M30, H1, H4, D1 or W1.'),
  source: uploadFields.shape.source.describe('With the file as body: where the data come from.'),
});
export type UploadQuery = z.output<typeof uploadQuery>;
