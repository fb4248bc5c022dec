import { Metadata, type ClientWritableStream, type requestCallback } from '@grpc/grpc-js';
import type { MarketDataClient, UploadHeader, UploadPartInput, UploadReply } from '@barmill/contracts';
import { fromGrpcError } from '@barmill/platform';

/**
 * One upload to results. Parts are written as fast as results takes them. Results may answer before the last part: then
 * `answered` is true and nothing more need be written.
 */
export class UploadCall {
  private readonly call: ClientWritableStream<UploadPartInput>;
  private readonly outcome: Promise<UploadReply>;
  private wake: (() => void) | undefined;
  answered = false;
  private parts = 1;

  constructor(client: MarketDataClient, header: UploadHeader, deadlineMs: number) {
    let settle: requestCallback<UploadReply> = () => undefined;
    this.outcome = new Promise((resolve, reject) => {
      settle = (error, reply) =>
        error ? reject(fromGrpcError(error, 'uploadDataset')) : resolve(reply as UploadReply);
    });
    this.outcome.catch(() => undefined);
    this.call = client.uploadDataset(new Metadata(), { deadline: Date.now() + deadlineMs }, (error, reply) => {
      this.answered = true;
      settle(error, reply);
      this.wake?.();
    });
    this.call.on('error', () => undefined);
    this.call.on('drain', () => this.wake?.());
    this.call.write({ header });
  }

  /** Sends bytes; resolves when results can take more, or has answered. */
  async write(content: Buffer): Promise<void> {
    if (this.answered) return;
    this.parts++;
    if (this.call.write({ content })) return;
    await new Promise<void>((resolve) => (this.wake = resolve));
    this.wake = undefined;
  }

  /** Says that this was all. @throws DomainError as results refused it */
  async finish(): Promise<UploadReply> {
    if (!this.answered) this.call.end({ end: { parts: this.parts } });
    return await this.outcome;
  }

  /** Gives it up; results keeps nothing. */
  cancel(): void {
    this.call.cancel();
  }
}
