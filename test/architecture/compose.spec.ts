import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { composeFile, interpolate, readCompose, variablesIn } from './compose';
import { root } from './source-files';

const { rules } = JSON.parse(readFileSync(join(root, '.dclintrc.json'), 'utf8')) as {
  rules: Record<string, 0 | 1 | 2>;
};

function findings(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'barmill-compose-'));
  try {
    const file = join(folder, 'docker-compose.yml');
    writeFileSync(file, text);
    const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
    const results = linter.lintFiles([file], false) as { messages: { message: string }[] }[];
    return results.flatMap(({ messages }) => messages.map(({ message }) => message));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('docker-compose.yml', () => {
  const text = readFileSync(composeFile, 'utf8');
  const { services } = readCompose();
  const ours = ['engine', 'gateway', 'optimizer', 'results'];

  it('keeps to the Compose schema and to the rules of .dclintrc.json', () => {
    expect(findings(text)).toEqual([]);
  });

  it.each([
    [
      'a key of a service that Compose does not know',
      '    restart: unless-stopped',
      '    restart_always: true',
      'instancePath="/services/postgres", schemaPath="#/additionalProperties"',
    ],
    [
      'a key at the top that Compose does not know',
      'volumes:\n  postgres-data:',
      'volumen:\n  postgres-data:',
      'instancePath="", schemaPath="#/additionalProperties"',
    ],
    ['a value of the wrong type', '    shm_size: 256m', '    shm_size: [256m]', 'shm_size'],
    ['a port that is open to the network', '"127.0.0.1:', '"', 'interface'],
    ['an image without a version', 'image: rabbitmq:4.0.5', 'image: rabbitmq', 'rabbitmq'],
  ])('would fail with %s', (_case, before, after, message) => {
    const quoted = text.includes(before) ? before : before.replaceAll('"', "'");
    const planted = text.replace(quoted, quoted === before ? after : after.replaceAll('"', "'"));
    expect(planted).not.toBe(text);
    expect(findings(planted).join('\n')).toContain(message);
  });

  it('has the four services, Postgres and RabbitMQ', () => {
    expect(Object.keys(services).sort()).toEqual([...ours, 'postgres', 'rabbitmq'].sort());
  });

  it.each(Object.keys(services))(
    'checks the health of %s, limits its memory and waits for healthy services only',
    (name) => {
      const service = services[name];
      expect(service.healthcheck?.test[0]).toBe('CMD');
      expect(service.deploy?.resources?.limits?.memory).toMatch(/^\d+[mg]$/);
      for (const { condition } of Object.values(service.depends_on ?? {})) expect(condition).toBe('service_healthy');
    },
  );

  it.each(ours)('starts %s from the one image, asks it whether it is ready, and reaps its children', (name) => {
    const service = services[name];
    expect(service.command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
    expect(service.image).toBe('barmill:local');
    expect(service.init).toBe(true);
    expect(service.healthcheck?.test.join(' ')).toContain('/health/ready');
  });

  it('gives the engine two minutes to finish its chunk', () => {
    expect(services.engine.stop_grace_period).toBe('120s');
  });

  it('opens the port of the API alone, on this machine alone', () => {
    const open = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
    expect(open).toEqual([['gateway', expect.stringMatching(/^127\.0\.0\.1:/)]]);
  });

  it('holds no secret: passwords come from variables that must be set', () => {
    expect(services.postgres.environment.POSTGRES_PASSWORD).toBe('${POSTGRES_PASSWORD:?set it in .env}');
    expect(services.rabbitmq.environment.RABBITMQ_DEFAULT_PASS).toBe('${RABBITMQ_PASSWORD:?set it in .env}');
    expect(() => interpolate(services.results.environment.DATABASE_URL, {})).toThrow(
      'POSTGRES_PASSWORD: set it in .env',
    );
  });
});

describe('variables of compose', () => {
  it('are found once each, and take their default when they are absent or empty', () => {
    expect(variablesIn('${B:-1} ${A} ${B:?no}')).toEqual(['A', 'B']);
    expect(interpolate('${A}-${B:-1}-${B:-2}', { A: 'x', B: '' })).toBe('x-1-2');
  });
});
