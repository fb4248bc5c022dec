/** An event of a stream, as it is written. */
export interface SseEvent {
  readonly name: string;
  /** Of it, or of the last event before it that had one. */
  readonly id: string | undefined;
  readonly data: string;
}

/** Parser of `text/event-stream` (WHATWG HTML, section 9.2.6); cuts may fall anywhere, inside a character or between CR and LF too. */
export class SseParser {
  /** The server's wish for the pause before a reconnect. */
  retryMs: number | undefined;

  private lastId: string | undefined;
  private readonly decoder = new TextDecoder();
  private rest = '';
  private fields: { name: string; data: string[]; id?: string } = { name: '', data: [] };

  /** Takes the next bytes; gives the events that they finished. */
  push(bytes: Uint8Array): SseEvent[] {
    this.rest += this.decoder.decode(bytes, { stream: true });
    const events: SseEvent[] = [];
    // A CR at the very end may be the first half of CR LF: it waits for what follows.
    for (let end; (end = /\r\n|\n|\r(?!$)/.exec(this.rest)) !== null;) {
      const line = this.rest.slice(0, end.index);
      this.rest = this.rest.slice(end.index + end[0].length);
      if (line === '') events.push(...this.dispatch());
      else this.field(line);
    }
    return events;
  }

  private field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') this.fields.name = value;
    else if (name === 'data') this.fields.data.push(value);
    else if (name === 'id' && !value.includes('\0')) this.fields.id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value);
  }

  private dispatch(): SseEvent[] {
    const { name, data, id } = this.fields;
    this.fields = { name: '', data: [] };
    if (id !== undefined) this.lastId = id;
    return data.length === 0 ? [] : [{ name: name || 'message', id: this.lastId, data: data.join('\n') }];
  }
}
