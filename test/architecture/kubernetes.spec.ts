import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queues } from '@barmill/contracts';
import type { Manifest } from './kustomize';
import { renderKustomization, visitContainers } from './kustomize';
import { typeErrors } from './manifest-types';
import { root } from './source-files';

const overlays = readdirSync(join(root, 'k8s/overlays'));
const rendered = new Map(overlays.map((name) => [name, renderKustomization(join(root, 'k8s/overlays', name))]));
const production = rendered.get('production') as Manifest[];

function schemaErrors(manifests: readonly Manifest[]): string[][] {
  const script = join(__dirname, 'validate-manifests.mjs');
  const answer = execFileSync(process.execPath, [script], { cwd: root, input: JSON.stringify(manifests) });
  return JSON.parse(answer.toString()) as string[][];
}

interface Workload extends Manifest {
  spec: {
    selector: { matchLabels: Record<string, string> };
    template: { metadata: { labels: Record<string, string> }; spec: PodSpec };
  };
}

interface PodSpec {
  automountServiceAccountToken: boolean;
  terminationGracePeriodSeconds: number;
  securityContext: Record<string, unknown>;
  containers: {
    name: string;
    image: string;
    ports: { name: string }[];
    securityContext: Record<string, unknown>;
    volumeMounts: { name: string }[];
  }[];
  volumes: { name: string }[];
}

const ofKind = (manifests: readonly Manifest[], ...kinds: string[]) =>
  manifests.filter(({ kind }) => kinds.includes(kind));
const workloads = (manifests: readonly Manifest[]) => ofKind(manifests, 'Deployment', 'StatefulSet') as Workload[];
const find = (manifests: readonly Manifest[], kind: string, name: string) => {
  const found = manifests.find((one) => one.kind === kind && one.metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} "${name}"`);
  return structuredClone(found);
};
const selects = (labels: Record<string, string>, selector: Record<string, string>) =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

describe.each(overlays)('the overlay %s', (name) => {
  const manifests = rendered.get(name) as Manifest[];
  const pods = workloads(manifests).map(({ spec }) => spec.template);

  it('keeps to the schemas of its kinds', () => {
    expect(manifests.length).toBeGreaterThan(15);
    expect(schemaErrors(manifests).flat()).toEqual([]);
  });

  it('has no field that its kinds do not know', () => {
    expect(typeErrors(manifests)).toEqual([]);
  });

  it('has no two manifests of one kind and name', () => {
    const names = manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    expect(names).toEqual([...new Set(names)]);
  });

  it('has workloads whose selectors match their own pods', () => {
    for (const { spec } of workloads(manifests)) {
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    }
  });

  it('has services that select pods which have their ports', () => {
    for (const service of ofKind(manifests, 'Service')) {
      const spec = service.spec as { selector: Record<string, string>; ports: { targetPort: string }[] };
      const chosen = pods.filter(({ metadata }) => selects(metadata.labels, spec.selector));
      expect(chosen).toHaveLength(1);
      const ports = chosen[0].spec.containers.flatMap((container) => container.ports.map((port) => port.name));
      expect(ports).toEqual(expect.arrayContaining(spec.ports.map(({ targetPort }) => targetPort)));
    }
  });

  it('has disruption budgets and autoscalers of workloads that exist', () => {
    for (const budget of ofKind(manifests, 'PodDisruptionBudget')) {
      const { selector } = budget.spec as { selector: { matchLabels: Record<string, string> } };
      expect(pods.filter(({ metadata }) => selects(metadata.labels, selector.matchLabels))).toHaveLength(1);
    }
    for (const scaler of ofKind(manifests, 'HorizontalPodAutoscaler', 'ScaledObject')) {
      const { scaleTargetRef } = scaler.spec as { scaleTargetRef: { kind: string; name: string } };
      const target = find(manifests, scaleTargetRef.kind, scaleTargetRef.name);
      expect(target.spec).not.toHaveProperty('replicas');
    }
  });

  it('mounts only volumes that it declares, from claims that exist', () => {
    for (const { spec } of workloads(manifests)) {
      const templates = (spec as { volumeClaimTemplates?: Manifest[] }).volumeClaimTemplates ?? [];
      const declared = [...(spec.template.spec.volumes ?? []), ...templates.map(({ metadata }) => metadata)];
      const mounted = spec.template.spec.containers.flatMap(({ volumeMounts }) => volumeMounts);
      expect(declared.map((one) => one.name).sort()).toEqual(mounted.map((one) => one.name).sort());
      for (const volume of declared as { persistentVolumeClaim?: { claimName: string } }[]) {
        if (volume.persistentVolumeClaim)
          find(manifests, 'PersistentVolumeClaim', volume.persistentVolumeClaim.claimName);
      }
    }
  });

  it('runs nothing as root, with more rights than it needs, or from an image without a tag', () => {
    for (const { spec } of pods) {
      expect(spec.automountServiceAccountToken).toBe(false);
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      for (const container of spec.containers) {
        expect(container.image).toMatch(/:[\w.-]+$/);
        expect(container.securityContext).toMatchObject({
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        });
      }
    }
  });

  it('has the four services with probes, limits, a root file system that is read only and uid 10001', () => {
    for (const service of ['gateway', 'optimizer', 'results', 'engine']) {
      const { spec } = (find(manifests, 'Deployment', service) as Workload).spec.template;
      expect(spec.securityContext).toMatchObject({ runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001 });
      expect(spec.containers[0]).toMatchObject({
        startupProbe: { httpGet: { path: '/health/live' } },
        livenessProbe: { httpGet: { path: '/health/live' } },
        readinessProbe: { httpGet: { path: '/health/ready' } },
        resources: { requests: { cpu: expect.any(String) }, limits: { memory: expect.any(String) } },
        securityContext: { readOnlyRootFilesystem: true },
      });
    }
  });

  it('gives the engine time to finish its chunk, and the others a moment to leave their endpoints', () => {
    const podOf = (service: string) => (find(manifests, 'Deployment', service) as Workload).spec.template.spec;
    expect(podOf('engine').terminationGracePeriodSeconds).toBe(120);
    for (const service of ['gateway', 'results']) {
      expect(podOf(service).containers[0]).toMatchObject({
        lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
      });
    }
  });

  it('denies all traffic that no policy allows', () => {
    expect(find(manifests, 'NetworkPolicy', 'default-deny').spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it('lets results alone reach Postgres, beside Postgres itself', () => {
    const peersOfPostgres = ofKind(manifests, 'NetworkPolicy').flatMap((policy) => {
      const { podSelector, egress = [] } = policy.spec as {
        podSelector: { matchLabels?: Record<string, string> };
        egress?: { to?: { podSelector?: { matchLabels?: Record<string, string> } }[] }[];
      };
      const targets = egress.flatMap(({ to = [] }) => to.map((peer) => peer.podSelector?.matchLabels ?? {}));
      return targets.some((labels) => 'cnpg.io/cluster' in labels) ? [podSelector.matchLabels ?? {}] : [];
    });
    for (const labels of peersOfPostgres) {
      const known = labels['app.kubernetes.io/name'] === 'results' || 'cnpg.io/cluster' in labels;
      expect(known).toBe(true);
    }
    expect(peersOfPostgres.length).toBeGreaterThan(0);
  });

  it('holds no secret', () => {
    expect(ofKind(manifests, 'Secret')).toEqual([]);
  });
});

describe('the overlay production', () => {
  it('has three nodes of Postgres and RabbitMQ, and budgets for all services but the engine', () => {
    expect(find(production, 'Cluster', 'barmill-postgres').spec).toMatchObject({ instances: 3 });
    expect(find(production, 'RabbitmqCluster', 'barmill-rabbitmq').spec).toMatchObject({ replicas: 3 });
    const budgets = ofKind(production, 'PodDisruptionBudget').map(({ metadata }) => metadata.name);
    expect(budgets.sort()).toEqual(['gateway', 'optimizer', 'results']);
  });

  it('scales engines by the queue that the contracts name, and never below one', () => {
    expect(find(production, 'ScaledObject', 'engine').spec).toMatchObject({
      minReplicaCount: 1,
      triggers: [
        { type: 'rabbitmq', metadata: { protocol: 'http', mode: 'QueueLength', queueName: queues.sweep.name } },
      ],
    });
  });

  it('runs all services from one image of one version', () => {
    const images = new Set<unknown>();
    visitContainers(production, ({ image }) => images.add(image));
    expect([...images]).toEqual([expect.stringMatching(/^barmill:\d+\.\d+\.\d+$/)]);
  });
});

describe('planted errors', () => {
  const engine = () => find(production, 'Deployment', 'engine') as Workload;

  it('fail the schema where a value is of the wrong type', () => {
    const deployment = engine();
    deployment.spec.template.spec.terminationGracePeriodSeconds = 'soon' as unknown as number;
    expect(schemaErrors([deployment])[0].join()).toContain('terminationGracePeriodSeconds');
  });

  it('fail the schema where a required field is missing', () => {
    const deployment: Manifest = engine();
    delete (deployment.spec as { selector?: unknown }).selector;
    expect(schemaErrors([deployment])[0].join()).toContain('selector');
  });

  it('fail the schema where KEDA would not know what to scale', () => {
    const scaler = find(production, 'ScaledObject', 'engine');
    (scaler.spec as { triggers: unknown }).triggers = 'rabbitmq';
    expect(schemaErrors([scaler])[0].join()).toContain('triggers');
  });

  it('fail the types where a field is misspelt, however deep', () => {
    const deployment = engine();
    Object.assign(deployment.spec.template.spec.containers[0], { readynessProbe: {} });
    expect(typeErrors([deployment]).join()).toMatch(/Deployment engine: .*readynessProbe/);
  });

  it('fail the types where a field of an operator is misspelt', () => {
    const cluster = find(production, 'RabbitmqCluster', 'barmill-rabbitmq');
    Object.assign(cluster.spec as object, { replica: 3 });
    expect(typeErrors([cluster]).join()).toContain('replica');
  });
});

describe('the renderer', () => {
  let folder: string;
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const deployment = `{apiVersion: apps/v1, kind: Deployment, metadata: {name: one}, spec: {replicas: 1, template: {spec: {containers: [{name: a, image: mill, env: [{name: X, value: old}, {name: Y, value: kept}]}]}}}}`;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'barmill-kustomize-'));
    write('base/kustomization.yaml', '{resources: [one.yaml]}');
    write('base/one.yaml', deployment);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('merges a patch by the names of containers and variables, and sets image, replicas and namespace', () => {
    write(
      'patch.yaml',
      deployment
        .replace('replicas: 1, ', '')
        .replace('image: mill, ', '')
        .replace('old', 'new')
        .replace(', {name: Y, value: kept}', ''),
    );
    write('component/kustomization.yaml', '{replicas: [{name: one, count: 3}], patches: [{path: ../patch.yaml}]}');
    write(
      'kustomization.yaml',
      '{namespace: n, resources: [base], components: [component], images: [{name: mill, newTag: "2"}]}',
    );
    expect(renderKustomization(folder)).toEqual([
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'one', namespace: 'n' },
        spec: {
          replicas: 3,
          template: {
            spec: {
              containers: [
                {
                  name: 'a',
                  image: 'mill:2',
                  env: [
                    { name: 'X', value: 'new' },
                    { name: 'Y', value: 'kept' },
                  ],
                },
              ],
            },
          },
        },
      },
    ]);
  });

  it.each([
    ['a key it does not know', '{resources: [base], commonLabels: {a: b}}', '"commonLabels" is not rendered'],
    ['a patch of nothing', '{resources: [base], patches: [{path: other.yaml}]}', 'no Deployment "two" to patch'],
    ['replicas of nothing', '{resources: [base], replicas: [{name: two, count: 3}]}', 'nothing called "two"'],
    ['a list it cannot merge', '{resources: [base], patches: [{path: ports.yaml}]}', 'list at Deployment.spec.ports'],
  ])('refuses %s', (_case, kustomization, message) => {
    write('other.yaml', deployment.replace('name: one', 'name: two'));
    write('ports.yaml', '{apiVersion: apps/v1, kind: Deployment, metadata: {name: one}, spec: {ports: [{port: 1}]}}');
    write('kustomization.yaml', kustomization);
    expect(() => renderKustomization(folder)).toThrow(message);
  });
});
