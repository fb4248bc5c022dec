import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import { ConfigError, loadConfig, type ServiceSettings } from './config';
import { Lifecycle } from './lifecycle';
import { JsonLogger } from './logger';
import { PlatformModule } from './platform.module';
import { Readiness } from './readiness';

export interface ServiceOptions<S extends z.ZodRawShape> {
  readonly name: string;
  readonly schema: z.ZodObject<S>;
  /** The app's module, built from its configuration. */
  readonly module: (config: z.infer<z.ZodObject<S>>) => DynamicModule;
  /** Connects transports, pipes and plugins; the transports open after the HTTP port. */
  readonly configure?: (app: NestFastifyApplication, config: z.infer<z.ZodObject<S>>) => Promise<void> | void;
  readonly adapter?: () => FastifyAdapter;
  /** Longest time from SIGTERM to a forced end. */
  readonly graceMs?: number;
}

/** Starts a service: reads its configuration, builds it, opens its ports, and ends it on SIGTERM in good order. */
export async function bootstrap<S extends z.ZodRawShape>(options: ServiceOptions<S>): Promise<void> {
  let config: z.infer<z.ZodObject<S>>;
  try {
    config = loadConfig(options.schema, process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
  const settings = config as ServiceSettings;
  const service = settings.SERVICE_NAME ?? options.name;
  const logger = new JsonLogger(service, settings.LOG_LEVEL);
  process.on('unhandledRejection', (reason) => failNow(logger, 'unhandled rejection', reason));
  process.on('uncaughtException', (error) => failNow(logger, 'uncaught exception', error));
  try {
    await serve(options, config, settings, service, logger);
  } catch (error) {
    failNow(logger, 'start failed', error);
  }
}

async function serve<S extends z.ZodRawShape>(
  options: ServiceOptions<S>,
  config: z.infer<z.ZodObject<S>>,
  settings: ServiceSettings,
  service: string,
  logger: JsonLogger,
): Promise<void> {
  const root: Type & DynamicModule = rootModule(service, config, options.module(config));
  const adapter = options.adapter?.() ?? new FastifyAdapter({ forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger, abortOnError: false });
  endOnSignal(app, logger, options.graceMs ?? 20_000);
  const transports = { open: false };
  app.get(Readiness, { strict: false }).add('transports', () => {
    if (!transports.open) throw new Error('not open yet');
  });
  await options.configure?.(app, config);
  await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
  logger.log(`${service} listens on ${settings.HTTP_HOST}:${settings.HTTP_PORT}`, 'Bootstrap');
  // After the port: while the broker cannot be reached this process is alive, only not ready.
  await app.startAllMicroservices();
  transports.open = true;
}

function rootModule(service: string, config: object, module: DynamicModule): Type & DynamicModule {
  class ServiceRoot {}
  return Object.assign(ServiceRoot, {
    module: ServiceRoot,
    imports: [PlatformModule.forService(service, config), module],
  });
}

/** The first signal drains; a second one, or the end of the grace period, ends the process at once. */
function endOnSignal(app: NestFastifyApplication, logger: JsonLogger, graceMs: number): void {
  let ending = false;
  const end = (signal: string): void => {
    if (ending) process.exit(1);
    ending = true;
    logger.log(`${signal}: draining`, 'Bootstrap');
    app.get(Lifecycle, { strict: false }).drain();
    setTimeout(() => {
      logger.error(`not drained in ${graceMs} ms`, 'Bootstrap');
      process.exit(1);
    }, graceMs).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => failNow(logger, 'close failed', error),
    );
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
}

function failNow(logger: JsonLogger, what: string, reason: unknown): never {
  const error = reason instanceof Error ? reason : new Error(String(reason));
  logger.pino.fatal({ err: error, context: 'Bootstrap' }, `${what}: ${error.message}`);
  process.exit(1);
}
