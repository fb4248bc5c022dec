import type { ServerWritableStream } from '@grpc/grpc-js';
import { Observable } from 'rxjs';

/**
 * Writes the answer of a call part by part, as fast as the caller takes it. Nest would subscribe to all parts at once and hold what the caller has
 * not taken, so the observable it gets emits none of them and tells only how it ended.
 *
 * @param parts gets a signal that aborts when the caller goes; then the rest is not made
 */
export function writeParts<Part>(
  call: ServerWritableStream<unknown, Part>,
  parts: (gone: AbortSignal) => AsyncIterable<Part>,
): Observable<Part> {
  return new Observable((subscriber) => {
    const gone = new AbortController();
    writeAll(call, parts(gone.signal), gone.signal).then(
      () => subscriber.complete(),
      (error: unknown) => subscriber.error(error),
    );
    return () => gone.abort();
  });
}

async function writeAll<Part>(
  call: ServerWritableStream<unknown, Part>,
  parts: AsyncIterable<Part>,
  gone: AbortSignal,
): Promise<void> {
  for await (const part of parts) {
    if (gone.aborted) return;
    if (!call.write(part)) await drained(call, gone);
  }
}

async function drained(call: ServerWritableStream<unknown, unknown>, gone: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      call.off('drain', goOn);
      gone.removeEventListener('abort', goOn);
      resolve();
    };
    call.once('drain', goOn);
    gone.addEventListener('abort', goOn);
    if (gone.aborted) goOn();
  });
}
