/** One event of a stream. `data` is JSON text. */
export interface LiveEvent {
  readonly type: string;
  /** The stored sequence; absent where the event is not stored. */
  readonly id?: number;
  readonly data: string;
}

/** The milliseconds after which a client should connect again. */
export function retryFrame(milliseconds: number): string {
  return `retry: ${milliseconds}\n\n`;
}

/** A comment, which clients ignore and proxies take for life. */
export function commentFrame(text: string): string {
  return `: ${text.replace(/[\r\n]+/g, ' ')}\n\n`;
}

/** An event as `text/event-stream` writes it: a line break in the data begins another `data:` line. */
export function eventFrame(event: LiveEvent): string {
  const id = event.id === undefined ? '' : `id: ${event.id}\n`;
  const data = event.data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `event: ${event.type}\n${id}${data.join('')}\n`;
}
