import { Injectable } from '@nestjs/common';

/** Whether this process still takes new work. */
@Injectable()
export class Lifecycle {
  private leaving = false;

  /** True from the first SIGTERM on: readiness is false, nothing new is begun. */
  get draining(): boolean {
    return this.leaving;
  }

  drain(): void {
    this.leaving = true;
  }
}
