import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { Lifecycle } from './lifecycle';
import { PublicRoute } from './public-route';
import { Readiness } from './readiness';

const probeDeadlineMs = 2_000;

@PublicRoute()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: Readiness,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** Only that the event loop turns: an outage of a dependency must not restart everything. */
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Whether work may be sent here: every dependency answers and the process is not leaving. */
  @Get('ready')
  @HealthCheck()
  async ready(): Promise<HealthCheckResult> {
    return await this.health.check([
      () => this.indicate('process', () => this.requireStaying()),
      ...this.readiness.entries().map(
        ([name, probe]) =>
          () =>
            this.indicate(name, probe),
      ),
    ]);
  }

  private requireStaying(): void {
    if (this.lifecycle.draining) throw new Error('shutting down');
  }

  private async indicate(name: string, probe: () => Promise<void> | void) {
    const indicator = this.indicators.check(name);
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${probeDeadlineMs} ms`)), probeDeadlineMs);
    });
    try {
      await Promise.race([probe(), deadline]);
      return indicator.up();
    } catch (error) {
      return indicator.down({ message: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(timer);
    }
  }
}
