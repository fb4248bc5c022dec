import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@barmill/platform';
import { z } from 'zod';
import { interpolate, readCompose, variablesIn } from './compose';
import { renderKustomization } from './kustomize';
import type { SettingsSchema } from './settings-reference';
import { settingsReference } from './settings-reference';
import { filesUnder, root } from './source-files';

/** What every deployment sets by name, because the default is for one machine or there is none. */
const always = ['LOG_LEVEL', 'HTTP_HOST', 'HTTP_PORT', 'SERVICE_NAME', 'RABBITMQ_URL'];
const contract: Record<string, string[]> = {
  gateway: [...always, 'RESULTS_URL'],
  optimizer: [...always, 'RESULTS_URL'],
  engine: [...always, 'RESULTS_URL', 'CACHE_DIR', 'SWEEP_SLOTS', 'INTERACTIVE_SLOTS'],
  results: [...always, 'DATABASE_URL', 'GRPC_URL', 'STORAGE_DIR', 'BOOTSTRAP_KEY_SHA256'],
};
const services = Object.keys(contract);

/** Values that stand in for secrets, in the form in which the operators and .env.example give them. */
const secrets = {
  POSTGRES_PASSWORD: 'p1',
  RABBITMQ_PASSWORD: 'p2',
  BOOTSTRAP_KEY_SHA256: 'a'.repeat(64),
  connection_string: 'amqp://user:p2@barmill-rabbitmq.barmill.svc:5672/',
  uri: 'postgresql://barmill:p1@barmill-postgres-rw.barmill:5432/barmill',
  key_sha256: 'a'.repeat(64),
};

type Environment = Record<string, string>;

/** The schema of a service's settings: the one zod object that its `*.config.ts` exports. */
function schemaOf(service: string): SettingsSchema {
  const files = filesUnder(`apps/${service}/src`).filter((file) => file.endsWith('.config.ts'));
  const exported = files.flatMap((file) => Object.values(jest.requireActual<object>(join(root, file))));
  const schemas = exported.filter((one) => one instanceof z.ZodObject);
  if (schemas.length !== 1) throw new Error(`apps/${service}: expected one settings schema, found ${schemas.length}`);
  return schemas[0];
}

const schemas = new Map(services.map((service) => [service, schemaOf(service)]));
const schemaFor = (service: string) => schemas.get(service) as SettingsSchema;

function composeEnvironment(service: string): Environment {
  const { environment } = readCompose().services[service];
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, interpolate(`${value}`, secrets)]),
  );
}

interface Variable {
  name: string;
  value?: string;
  valueFrom?: { secretKeyRef?: { key: keyof typeof secrets }; fieldRef?: { fieldPath: string } };
}

function kubernetesEnvironment(overlay: string, service: string): Environment {
  const manifests = renderKustomization(join(root, 'k8s/overlays', overlay));
  const find = (kind: string, name: string) => manifests.find((one) => one.kind === kind && one.metadata.name === name);
  const deployment = find('Deployment', service) as unknown as {
    spec: { template: { spec: { containers: { env: Variable[]; envFrom: { configMapRef: { name: string } }[] }[] } } };
  };
  const [{ env, envFrom }] = deployment.spec.template.spec.containers;
  const shared = envFrom.map(({ configMapRef: { name } }) => (find('ConfigMap', name) as { data?: Environment }).data);
  const own = env.map(({ name, value, valueFrom }) => {
    const secret = valueFrom?.secretKeyRef;
    return [name, value ?? (secret ? secrets[secret.key] : valueFrom?.fieldRef?.fieldPath)];
  });
  return Object.assign({}, ...shared, Object.fromEntries(own)) as Environment;
}

const deployments: [string, (service: string) => Environment][] = [
  ['docker-compose.yml', composeEnvironment],
  ['k8s/overlays/dev', (service) => kubernetesEnvironment('dev', service)],
  ['k8s/overlays/production', (service) => kubernetesEnvironment('production', service)],
];

describe.each(deployments)('the environment in %s', (_name, environmentOf) => {
  it.each(services)('sets what %s needs', (service) => {
    expect(Object.keys(environmentOf(service))).toEqual(expect.arrayContaining(contract[service]));
  });

  it.each(services)('is one that %s accepts', (service) => {
    expect(() => loadConfig(schemaFor(service), environmentOf(service))).not.toThrow();
  });

  it.each(services)('sets nothing that %s does not know', (service) => {
    const known = Object.keys(schemaFor(service).shape);
    expect(Object.keys(environmentOf(service)).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('.env.example', () => {
  const file = join(root, '.env.example');
  const heading =
    '# ==== Reference: all settings of the services (WRITE_ENV_EXAMPLE=1 npx jest env-contract writes it) ====';
  const [choices, reference] = readFileSync(file, 'utf8').split(heading);

  it('names every variable of docker-compose.yml, and before its reference nothing else', () => {
    const named = [...choices.matchAll(/^([A-Z]\w+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(variablesIn(readFileSync(join(root, 'docker-compose.yml'), 'utf8')));
  });

  it('ends in the reference of all settings, as the schemas of the services give it', () => {
    const expected = `\n\n${settingsReference(schemas)}\n`;
    if (process.env.WRITE_ENV_EXAMPLE === '1') writeFileSync(file, `${choices}${heading}${expected}`);
    else expect(reference).toBe(expected);
  });
});

describe('the reference of settings', () => {
  const level = z.string().default('info').describe('Least severe line.');

  it('shows what is shared once, with defaults, and what must be set', () => {
    const two = new Map<string, SettingsSchema>([
      ['one', z.object({ LEVEL: level, URL: z.string().describe('Where.') })],
      ['two', z.object({ LEVEL: level, NAME: z.string().optional().describe('Who.') })],
    ]);
    expect(settingsReference(two)).toBe(
      [
        '# ---- every service ----\n# Least severe line.\n# LEVEL=info',
        '# ---- one ----\n# Where. Required.\n# URL=',
        '# ---- two ----\n# Who.\n# NAME=',
      ].join('\n\n'),
    );
  });

  it('leaves out a default that is the name of the machine', () => {
    const schemas = new Map([['one', z.object({ ID: z.string().default(hostname()).describe('Who.') })]]);
    expect(settingsReference(schemas)).toBe('# ---- every service ----\n# Who.\n# ID=\n\n# ---- one ----');
  });

  it('refuses a setting without a sentence', () => {
    expect(() => settingsReference(new Map([['one', z.object({ URL: z.string() })]]))).toThrow(
      'URL has no description',
    );
  });
});
