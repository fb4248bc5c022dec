import { join } from 'node:path';

// What one service is told and the others have no business with is not inherited from whoever starts the stack; neither
// is what npm puts into the environment of its scripts.
const notInherited =
  /^(npm_.*|DATABASE_URL|RABBITMQ_URL|RESULTS_URL|GRPC_URL|HTTP_HOST|HTTP_PORT|STORAGE_DIR|CACHE_DIR|WORKER_ID|SERVICE_NAME|BOOTSTRAP_KEY_SHA256|BARMILL_.*)$/;

/**
 * The environment of each service of a stack, by its name (`results`, `gateway`, `optimizer`, `engine-1`, …).
 * `env` comes last: what it names holds for every service.
 */
export function serviceEnvironments(plan) {
  const { ports, engineNames, env, databaseUrl, rabbitmqUrl, stackDir, keySha256, cores } = plan;
  const resultsUrl = `127.0.0.1:${ports.grpc}`;
  const inherited = Object.entries(process.env).filter(([name]) => !notInherited.test(name));
  const of = (name, own) => ({
    ...Object.fromEntries(inherited),
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    SERVICE_NAME: name,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(ports[name]),
    RABBITMQ_URL: rabbitmqUrl,
    ...own,
    ...env,
  });
  const slots = String(Math.max(1, Math.floor(cores / Math.max(1, engineNames.length))));
  const engines = engineNames.map((name) => [
    name,
    of(name, {
      RESULTS_URL: resultsUrl,
      CACHE_DIR: join(stackDir, 'cache', name),
      SWEEP_SLOTS: process.env.SWEEP_SLOTS ?? slots,
      INTERACTIVE_SLOTS: '1',
      WORKER_ID: name,
    }),
  ]);
  return {
    results: of('results', {
      DATABASE_URL: databaseUrl,
      GRPC_URL: resultsUrl,
      STORAGE_DIR: join(stackDir, 'storage'),
      BOOTSTRAP_KEY_SHA256: keySha256,
    }),
    gateway: of('gateway', { RESULTS_URL: resultsUrl }),
    optimizer: of('optimizer', { RESULTS_URL: resultsUrl }),
    ...Object.fromEntries(engines),
  };
}
