import type { UploadHeader, UploadReply } from '@barmill/contracts';
import { fromGrpcError, type ResultsClient } from '@barmill/platform';
import { Metadata } from '@grpc/grpc-js';

/** Uploads a CSV text in pieces. @throws DomainError as results refused it */
export async function uploadCsv(
  client: ResultsClient,
  csv: string,
  header: Partial<UploadHeader> = {},
): Promise<UploadReply> {
  const bytes = Buffer.from(csv);
  return await new Promise((resolve, reject) => {
    const call = client.raw.marketData.uploadDataset(
      new Metadata(),
      { deadline: Date.now() + 20_000 },
      (error, reply) => (error ? reject(fromGrpcError(error, 'uploadDataset')) : resolve(reply!)),
    );
    call.on('error', () => undefined);
    call.write({ header: { tenantId: 'default', symbol: 'EURUSD', timeframe: 'H1', source: 'test', ...header } });
    for (let from = 0; from < bytes.length; from += 1_000) call.write({ content: bytes.subarray(from, from + 1_000) });
    call.end();
  });
}
