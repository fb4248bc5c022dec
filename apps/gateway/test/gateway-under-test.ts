import type { AddressInfo } from 'node:net';
import { loadConfig, PlatformModule, ResultsClient } from '@barmill/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAdapter } from '../src/http/adapter';
import { configureHttp } from '../src/http/configure-http';
import { gatewayConfig } from '../src/gateway.config';
import { GatewayModule } from '../src/gateway.module';
import { ResultsStandIn } from './results-stand-in';

export const allKey = 'key-for-everything';

/** A gateway on a free port, in front of a results service that keeps everything in memory. No broker: streams poll. */
export class GatewayUnderTest {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly results: ResultsStandIn,
    readonly url: string,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<GatewayUnderTest> {
    const results = new ResultsStandIn();
    results.allow(allKey, ['read', 'run', 'manage']);
    const RESULTS_URL = await results.start();
    const config = loadConfig(gatewayConfig, { RABBITMQ_URL: 'amqp://127.0.0.1', RESULTS_URL, ...environment });
    class Root {}
    const imports = [PlatformModule.forService('gateway', config), GatewayModule.forConfig(config)];
    const root = Object.assign(Root, { module: Root, imports });
    const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(), { logger: false });
    await configureHttp(app, config);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    await app.get(ResultsClient, { strict: false }).reach(5_000);
    return new GatewayUnderTest(app, results, `http://127.0.0.1:${port}`);
  }

  async stop(): Promise<void> {
    await this.app.close();
    this.results.stop();
  }

  async fetch(path: string, init: RequestInit & { key?: string | null } = {}): Promise<Response> {
    const { key = allKey, ...rest } = init;
    const headers = new Headers(rest.headers);
    if (key !== null) headers.set('Authorization', `Bearer ${key}`);
    return await fetch(this.url + path, { ...rest, headers });
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return await this.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}
