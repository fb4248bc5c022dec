import type { ClaimedDelivery } from '@barmill/contracts';
import { configToken, ResultsClient, Telemetry, WakeableLoop } from '@barmill/platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { GatewayConfig } from '../gateway.config';
import { sendMessage } from './send-message';
import { signedHeaders } from './signature';
import { WebhookAddress } from './webhook-address';

/** Messages on their way at once. */
const atOnce = 16;
const idleMs = 1_000;
/** Beyond the time of an attempt: what settling it may take before another process tries it again. */
const settlingMs = 15_000;

interface Outcome {
  readonly responseStatus?: number;
  /** Empty: it was taken. */
  readonly error: string;
}

/**
 * Delivers what is due. It keeps nothing: messages are leased from results, several processes share them, and what a process that dies had in its
 * hands is due again a little later. A receiver may therefore get a message twice, with the same `webhook-id`.
 */
@Injectable()
export class DeliveryLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliveryLoop.name);
  private readonly delivered: Counter<'outcome'>;
  private readonly loop: WakeableLoop;
  private readonly onTheirWay = new Set<Promise<void>>();

  constructor(
    @Inject(configToken) private readonly config: GatewayConfig,
    private readonly results: ResultsClient,
    private readonly addresses: WebhookAddress,
    telemetry: Telemetry,
  ) {
    this.delivered = telemetry.counter(
      'barmill_webhook_attempts_total',
      'Attempts to deliver a message to a webhook.',
      ['outcome'],
    );
    const onError = (error: unknown): void => this.logger.warn(`webhooks: ${String(error)}`);
    this.loop = new WakeableLoop(async () => await this.deliver(), idleMs, onError);
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await Promise.all(this.onTheirWay);
  }

  /** Sends off as many as there is room for: a slow receiver holds one place, and nobody else up. @returns whether more may be due */
  private async deliver(): Promise<boolean> {
    if (this.onTheirWay.size >= atOnce) await Promise.race(this.onTheirWay);
    const limit = atOnce - this.onTheirWay.size;
    // An address has to be found, and then the message sent.
    const leaseMs = 2 * this.config.WEBHOOK_TIMEOUT_MS + settlingMs;
    const { deliveries } = await this.results.webhooks.claimDeliveries({ limit, leaseMs });
    for (const delivery of deliveries) {
      const sent = this.sendAndSettle(delivery).finally(() => this.onTheirWay.delete(sent));
      this.onTheirWay.add(sent);
    }
    return deliveries.length === limit;
  }

  /** What cannot be settled is due again when its lease is over. */
  private async sendAndSettle(delivery: ClaimedDelivery): Promise<void> {
    const outcome = await this.attempt(delivery);
    this.delivered.inc({ outcome: outcome.error === '' ? 'taken' : 'failed' });
    const settled = { id: delivery.id, attempt: delivery.attempt, ...outcome };
    await this.results.webhooks.settleDelivery(settled).catch((error: unknown) => {
      this.logger.warn(`webhooks: ${String(error)}`);
    });
  }

  private async attempt({ url, secret, messageId, body }: ClaimedDelivery): Promise<Outcome> {
    try {
      const address = await this.addresses.resolve(url, this.config.WEBHOOK_TIMEOUT_MS);
      const headers = signedHeaders(secret, messageId, body, Date.now());
      const { status } = await sendMessage(address, body, headers, this.config.WEBHOOK_TIMEOUT_MS);
      const isTaken = status >= 200 && status < 300;
      return { responseStatus: status, error: isTaken ? '' : `It was answered ${status}.` };
    } catch (error) {
      return { error: error instanceof Error && error.message !== '' ? error.message : String(error) };
    }
  }
}
