import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { CheckedAddress } from './webhook-address';

/** How a receiver answered. */
export interface Receipt {
  readonly status: number;
}

/** More of an answer is not read. */
const mostAnswerBytes = 64 * 1_024;

/**
 * Posts a message to a checked address. Redirects are not followed; an answer that does not come in time, or is too long, is a failure.
 * @throws Error
 */
export async function sendMessage(
  { url, address, family }: CheckedAddress,
  body: string,
  headers: Record<string, string>,
  timeoutMs: number,
): Promise<Receipt> {
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'User-Agent': 'barmill',
    },
    // The name stays in the Host header and in TLS; the connection goes to the address that was judged.
    lookup: (_name, lookupOptions, done) => {
      if (lookupOptions.all) done(null, [{ address, family }]);
      else done(null, address, family);
    },
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
  };
  return await new Promise((resolve, reject) => {
    const call = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > mostAnswerBytes) answer.destroy(new Error(`the answer is longer than ${mostAnswerBytes} bytes`));
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }));
      answer.on('error', reject);
    });
    call.on('error', (error) =>
      reject(error.name === 'AbortError' ? new Error(`no answer in ${timeoutMs} ms`) : error),
    );
    call.end(body);
  });
}
