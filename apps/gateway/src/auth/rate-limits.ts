import { DomainError, type Caller } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TokenBuckets } from './token-buckets';

const mostKeys = 10_000;

/**
 * Holds each key to its rate, by a bucket of tokens that this process keeps: a minute's worth at once, refilled evenly. Every process of the
 * gateway grants the whole rate.
 */
@Injectable()
export class RateLimits {
  private readonly buckets = new TokenBuckets(mostKeys, () => performance.now());

  /**
   * Takes a token for a request and tells what is left, as draft-ietf-httpapi-ratelimit-headers has it.
   * @throws DomainError `rate_limited`
   */
  spend({ keyId, requestsPerMinute: quota }: Caller, reply: Pick<FastifyReply, 'header'>): void {
    if (quota === undefined) return;
    const { isTaken, left, fullInS, nextInS } = this.buckets.take(keyId, quota);
    reply.header('RateLimit-Policy', `"key";q=${quota};w=60`);
    reply.header('RateLimit', `"key";r=${left};t=${isTaken ? fullInS : nextInS}`);
    if (isTaken) return;
    const detail = `The key may send ${quota} requests a minute; the next one is admitted in ${nextInS} s.`;
    throw new DomainError('exhausted', 'rate_limited', detail, [], nextInS);
  }
}
