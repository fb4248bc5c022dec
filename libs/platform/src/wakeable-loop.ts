/**
 * Does something again and again: at once when it was woken, else after a pause. Hints wake it, so a lost hint costs a pause.
 */
export class WakeableLoop {
  private running = false;
  private woken = false;
  private rouse: () => void = () => undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    /** One turn; true when there may be more to do right away. What it throws is told to `onError`. */
    private readonly turn: () => Promise<boolean>,
    private readonly pauseMs: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = true;
    this.ended = this.run();
  }

  wake(): void {
    this.woken = true;
    this.rouse();
  }

  /** Resolves when the current turn is over. */
  async stop(): Promise<void> {
    this.running = false;
    this.rouse();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (this.running) {
      this.woken = false;
      let more = false;
      try {
        more = await this.turn();
      } catch (error) {
        this.onError(error);
      }
      if (!more && !this.woken && this.running) await this.pause();
    }
  }

  private async pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.pauseMs);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
