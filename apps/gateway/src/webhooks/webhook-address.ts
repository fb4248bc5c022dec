import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { configToken } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import { isPublicAddress } from './public-address';

/** Where a message goes: the URL, and the very address that was checked. */
export interface CheckedAddress {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

/** An address that no message is sent to, with the reason. */
export class ForbiddenAddress extends Error {}

/**
 * Decides where messages may go. A name is resolved once, all its addresses are judged, and the connection goes to one that was judged: what the
 * name stands for a moment later does not matter.
 */
@Injectable()
export class WebhookAddress {
  private readonly admitsHttp: boolean;
  private readonly admitsPrivate: boolean;

  constructor(@Inject(configToken) config: GatewayConfig) {
    this.admitsHttp = config.WEBHOOK_ALLOW_HTTP === 'yes';
    this.admitsPrivate = config.WEBHOOK_ALLOW_PRIVATE === 'yes';
  }

  /** What can be said of a URL without asking anybody. @throws ForbiddenAddress */
  parse(text: string): URL {
    if (!URL.canParse(text)) throw new ForbiddenAddress('expected a URL such as https://example.com/hook');
    const url = new URL(text);
    const protocols = this.admitsHttp ? ['https:', 'http:'] : ['https:'];
    if (!protocols.includes(url.protocol))
      throw new ForbiddenAddress(`expected ${protocols.join('// or ')}//, got ${url.protocol}//`);
    if (url.username !== '' || url.password !== '')
      throw new ForbiddenAddress('expected no user or password in the URL');
    const host = hostOf(url);
    if (isIP(host) !== 0) this.judge([host]);
    return url;
  }

  /** @throws ForbiddenAddress, or what the resolver says, or that it says nothing in time */
  async resolve(text: string, timeoutMs: number): Promise<CheckedAddress> {
    const url = this.parse(text);
    const host = hostOf(url);
    const found = await inTime(lookup(host, { all: true }), timeoutMs, `no address of ${host} in ${timeoutMs} ms`);
    this.judge(found.map(({ address }) => address));
    const [{ address, family }] = found;
    return { url, address, family: family === 6 ? 6 : 4 };
  }

  private judge(addresses: readonly string[]): void {
    if (this.admitsPrivate || addresses.every(isPublicAddress)) return;
    throw new ForbiddenAddress('it leads to an address that is not on the public internet');
  }
}

async function inTime<T>(work: Promise<T>, timeoutMs: number, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(complaint)), timeoutMs)));
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A literal IPv6 address stands in brackets in a URL. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
