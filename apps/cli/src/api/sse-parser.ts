/** One thing that an event stream said: an event, or a comment (Barmill's heartbeat). */
export type SseItem =
  | { readonly kind: 'event'; readonly name: string; readonly data: string; readonly lastEventId: string | null }
  | { readonly kind: 'comment' };

/**
 * Parser of `text/event-stream` (WHATWG HTML, section 9.2.6) that takes bytes as they arrive: cuts may fall anywhere, inside a
 * character or between CR and LF too. An event without data is dropped, and an unfinished one at the end is never given out.
 */
export class SseParser {
  /** The last `id:` of a finished event; what a reconnect sends as `Last-Event-ID`. */
  lastEventId: string | null = null;
  /** The server's wish for the pause before a reconnect. */
  retryMs: number | null = null;

  private readonly decoder = new TextDecoder();
  private rest = '';
  private skipLineFeed = false;
  private name = '';
  private data: string[] = [];
  private id: string | null = null;

  /** Takes the next bytes; gives what they completed. */
  push(bytes: Uint8Array): SseItem[] {
    let text = this.decoder.decode(bytes, { stream: true });
    if (text === '') return [];
    if (this.skipLineFeed && text.startsWith('\n')) text = text.slice(1);
    this.skipLineFeed = false;
    if (text.endsWith('\r')) this.skipLineFeed = true;
    const lines = (this.rest + text).split(/\r\n|\n|\r/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.line(line));
  }

  private line(line: string): SseItem[] {
    if (line === '') return this.dispatch();
    if (line.startsWith(':')) return [{ kind: 'comment' }];
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.name = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value);
    return [];
  }

  private dispatch(): SseItem[] {
    const { name, data } = this;
    if (this.id !== null) this.lastEventId = this.id;
    this.name = '';
    this.data = [];
    if (data.length === 0) return [];
    return [{ kind: 'event', name: name || 'message', data: data.join('\n'), lastEventId: this.lastEventId }];
  }
}
