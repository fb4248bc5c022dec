import type { UploadHeader, UploadReply } from '@barmill/contracts';
import { fromGrpcError, type ResultsClient } from '@barmill/platform';
import { Metadata } from '@grpc/grpc-js';

const pieceBytes = 1_000;

/** Uploads a CSV text in pieces, as `uploadFile` does. */
export async function uploadCsv(
  client: ResultsClient,
  csv: string,
  header: Partial<UploadHeader> = {},
  end: ((parts: number) => number) | null = (parts) => parts,
): Promise<UploadReply> {
  return await uploadFile(client, Buffer.from(csv), header, end);
}

/**
 * Uploads a file in pieces. @throws DomainError as results refused it
 * @param end what the last part says of the number of parts; null: the stream ends without it, as one that was cut off
 */
export async function uploadFile(
  client: ResultsClient,
  bytes: Buffer,
  header: Partial<UploadHeader> = {},
  end: ((parts: number) => number) | null = (parts) => parts,
): Promise<UploadReply> {
  return await new Promise((resolve, reject) => {
    const call = client.raw.marketData.uploadDataset(
      new Metadata(),
      { deadline: Date.now() + 20_000 },
      (error, reply) => (error ? reject(fromGrpcError(error, 'uploadDataset')) : resolve(reply!)),
    );
    call.on('error', () => undefined);
    call.write({ header: { tenantId: 'default', symbol: 'EURUSD', timeframe: 'H1', source: 'test', ...header } });
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      call.write({ content: bytes.subarray(from, from + pieceBytes) });
    }
    const parts = 1 + Math.ceil(bytes.length / pieceBytes);
    if (end) call.write({ end: { parts: end(parts) } });
    call.end();
  });
}
