import { z } from 'zod';

/** Settings that every service has; each app adds its own to them. */
export const serviceSettings = {
  SERVICE_NAME: z.string().min(1).optional().describe('Name in logs and metrics; default: the app.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal'])
    .default('info')
    .describe('Least severe line that is written.'),
  HTTP_HOST: z.string().default('0.0.0.0').describe('Address the HTTP port listens on.'),
  HTTP_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(8080)
    .describe('HTTP port: health and metrics, and on the gateway the API.'),
} as const;

export type ServiceSettings = z.infer<z.ZodObject<typeof serviceSettings>>;

/** A `host:port` to call or to listen on. */
export const hostAndPort = z.string().regex(/^[^\s:]+:\d{1,5}$/, 'expected host:port');

/** An environment that cannot be used: all faults at once, each with what was expected and what came. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads a service's settings from its environment, once. Empty variables count as absent.
 * @throws ConfigError with every fault.
 */
export function loadConfig<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  environment: Record<string, string | undefined>,
): z.infer<z.ZodObject<S>> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, environment[name] || undefined]));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      const sentence = schema.shape[name] instanceof z.ZodType ? schema.shape[name].description : undefined;
      return `${name}: ${issue.message} (${sentence ?? 'no description'})`;
    }),
  );
}
