import type { ProgressStream } from './progress-display';

/** A stream that remembers whether anything was written to it. */
export class NotedStream implements ProgressStream {
  isWritten = false;

  constructor(private readonly stream: ProgressStream) {}

  get isTTY(): boolean | undefined {
    return this.stream.isTTY;
  }

  get columns(): number | undefined {
    return this.stream.columns;
  }

  write(text: string): unknown {
    this.isWritten = true;
    return this.stream.write(text);
  }
}
