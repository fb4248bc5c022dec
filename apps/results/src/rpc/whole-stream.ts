import { DomainError, type StreamEnd } from '@barmill/contracts';
import type { ServerReadableStream } from '@grpc/grpc-js';

/**
 * The parts of a client's stream, up to its end part. To a server a cancelled stream can look like one that ended, so only
 * the end part tells that everything came.
 * @throws DomainError `cut_off`
 */
export async function* wholeStream<T extends { end?: StreamEnd | null }>(
  call: ServerReadableStream<T, unknown>,
): AsyncGenerator<T> {
  const gone = new Promise<never>((_, reject) => call.once('cancelled', () => reject(cutOff())));
  gone.catch(() => undefined);
  const parts = call[Symbol.asyncIterator]() as AsyncIterator<T>;
  for (let count = 0; ; count++) {
    const next = await Promise.race([parts.next(), gone]);
    if (next.done) throw cutOff();
    if (next.value.end) {
      if (next.value.end.parts !== count) throw cutOff();
      return;
    }
    yield next.value;
  }
}

function cutOff(): DomainError {
  return new DomainError('malformed', 'cut_off', 'The stream was cut off before its end; nothing of it is kept.');
}
