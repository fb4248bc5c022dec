import { describeProgress, renderProgress } from './progress-line';
import type { Progress } from './progress-line';

export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const REDRAW_MS = 80;
const LOG_EVERY_MS = 5_000;

/**
 * Shows progress on a stream: a line that redraws itself at a terminal, elsewhere a plain line when the status changes and every five
 * seconds. `now` in milliseconds, monotonic.
 */
export class ProgressDisplay {
  private drawnAtMs = -Infinity;
  private status = '';
  private open = false;

  constructor(
    private readonly stream: ProgressStream,
    private readonly now: () => number,
    private readonly glyphs: { full: string; empty: string },
  ) {}

  update(progress: Progress): void {
    const elapsedMs = this.now() - this.drawnAtMs;
    const changed = progress.status !== this.status;
    if (!changed && elapsedMs < (this.stream.isTTY ? REDRAW_MS : LOG_EVERY_MS)) return;
    this.draw(progress);
  }

  /** Draws the last state whatever the clock says, and leaves the line. */
  finish(progress: Progress): void {
    if (this.stream.isTTY || progress.status !== this.status) this.draw(progress);
    this.leave();
  }

  /** Moves below the line, so that something else can be written. */
  leave(): void {
    if (this.open) this.stream.write('\n');
    this.open = false;
  }

  private draw(progress: Progress): void {
    this.drawnAtMs = this.now();
    this.status = progress.status;
    if (!this.stream.isTTY) {
      this.stream.write(`${describeProgress(progress)}\n`);
      return;
    }
    // One column less than there are: some terminals wrap when the last one is written.
    this.stream.write(`\r${renderProgress(progress, (this.stream.columns ?? 80) - 1, this.glyphs)}\u001b[K`);
    this.open = true;
  }
}

/** Block glyphs, except on terminals that are known not to have them. */
export const glyphsFor = (term: string | undefined): { full: string; empty: string } =>
  term === 'linux' || term === 'dumb' ? { full: '#', empty: '-' } : { full: '█', empty: '░' };
