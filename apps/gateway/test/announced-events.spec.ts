import { exchanges, type RunEventMessage } from '@barmill/contracts';
import { BaseRpcContext, Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import { GatewayUnderTest } from './gateway-under-test';
import { sampleBacktest } from './sample-rows';

/** Stands where the broker's subscription stands: hands announcements to the same handler. */
class Announcements extends Server implements CustomTransportStrategy {
  listen(started: () => void): void {
    started();
  }

  close(): void {}

  on(): void {}

  unwrap<T>(): T {
    return undefined as T;
  }

  async announce(message: RunEventMessage): Promise<void> {
    const handler = this.getHandlerByPattern(exchanges.events.name)!;
    await lastValueFrom(this.transformToObservable(await handler(message, new BaseRpcContext([]))), {
      defaultValue: undefined,
    });
  }
}

const hour = '3600000';

describe('announced events', () => {
  it('wake the stream of their run at once', async () => {
    const gateway = await GatewayUnderTest.start({ SSE_POLL_MS: hour, SSE_HEARTBEAT_MS: hour });
    const { id } = sampleBacktest();
    try {
      const announcements = new Announcements();
      gateway.app.connectMicroservice({ strategy: announcements });
      await gateway.app.startAllMicroservices();
      gateway.results.backtests.set(id, sampleBacktest({ sequence: 3 }));
      const answer = await gateway.fetch(`/v1/backtests/${id}/events`);
      const end = { sequence: 4, type: 'end', payloadJson: '{"status":"completed"}', createdAtMs: 0 };
      gateway.results.events.set(id, [end]);
      await announcements.announce({ v: 1, runId: id, sequence: 4 });
      expect(await answer.text()).toContain('event: end\nid: 4\n');
    } finally {
      await gateway.stop();
    }
  });
});
