import type { Idempotency, KeptAnswer } from '@barmill/contracts';
import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../auth/caller';

/** A POST that came with an idempotency key. */
export interface IdempotentRequest extends AuthenticatedRequest {
  /** What makes a repeat of it recognizable, once that is known. */
  idempotency?: Idempotency;
  /**
   * Takes the key for this request; only where the body streams, for whoever has read it, before anything is kept. Missing: there is no key.
   * @param digest stands for the body
   * @throws AnsweredBefore with the answer of an earlier request
   */
  beginIdempotent?: (digest: string) => Promise<void>;
}

/** The request was answered before. */
export class AnsweredBefore extends Error {
  constructor(readonly answer: KeptAnswer) {
    super('answered before');
  }
}

export const streamsBodyKey = 'barmill:streams-body';

/** The route reads its body as it comes, and takes the idempotency key when it has. */
export const StreamsBody = (): CustomDecorator => SetMetadata(streamsBodyKey, true);

export const unkeptFieldKey = 'barmill:unkept-field';

/** The answer has a field that is stored nowhere: a repeat of the request is answered without it. */
export const KeepsAnswerWithout = (field: string): CustomDecorator => SetMetadata(unkeptFieldKey, field);

/** What makes a repeat of this request recognizable; null: it came without a key. */
export const RequestIdempotency = createParamDecorator(
  (_: unknown, context: ExecutionContext): Idempotency | null =>
    context.switchToHttp().getRequest<IdempotentRequest>().idempotency ?? null,
);
