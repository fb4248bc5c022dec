import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  [field: string]: unknown;
}

interface Image {
  name: string;
  newName?: string;
  newTag?: string;
}

interface Kustomization {
  resources?: string[];
  components?: string[];
  replicas?: { name: string; count: number }[];
  patches?: { path: string }[];
  images?: Image[];
  namespace?: string;
}

type Fields = Record<string, unknown>;

const understood = ['apiVersion', 'kind', 'resources', 'components', 'replicas', 'patches', 'images', 'namespace'];
const withoutNamespace = ['Namespace'];
/** Lists that a patch merges by a key, as Kubernetes does; a list of plain values is replaced. What the patch names comes first. */
const mergeKeys: Record<string, string> = { containers: 'name', env: 'name' };

/**
 * Renders the part of Kustomize that `k8s/` uses: resources, components, replicas, strategic-merge patches from files,
 * images, namespace. Anything else is an error, so that nothing is left out in silence.
 */
export function renderKustomization(folder: string): Manifest[] {
  return apply(folder, []);
}

export function readManifests(file: string): Manifest[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0].message}`);
    return document.toJS() as Manifest;
  });
}

/** A component works on what was gathered before it, a kustomization on its own resources. */
function apply(folder: string, before: Manifest[]): Manifest[] {
  const settings = readKustomization(folder);
  let manifests = [...before, ...(settings.resources ?? []).flatMap((path) => resource(join(folder, path)))];
  for (const path of settings.components ?? []) manifests = apply(join(folder, path), manifests);
  for (const { path } of settings.patches ?? [])
    readManifests(join(folder, path)).forEach((one) => patch(manifests, one));
  for (const { name, count } of settings.replicas ?? []) setReplicas(manifests, name, count);
  for (const image of settings.images ?? []) visitContainers(manifests, (container) => setImage(container, image));
  const { namespace } = settings;
  if (namespace !== undefined) manifests.filter(isNamespaced).forEach((one) => (one.metadata.namespace = namespace));
  return manifests;
}

const isNamespaced = ({ kind }: Manifest) => !withoutNamespace.includes(kind);

function resource(path: string): Manifest[] {
  return path.endsWith('.yaml') ? readManifests(path) : apply(path, []);
}

function readKustomization(folder: string): Kustomization {
  const file = join(folder, 'kustomization.yaml');
  const settings = parse(readFileSync(file, 'utf8')) as Fields;
  const unknown = Object.keys(settings).filter((key) => !understood.includes(key));
  if (unknown.length > 0) throw new Error(`${file}: "${unknown.join('", "')}" is not rendered by this test`);
  return settings as Kustomization;
}

function setReplicas(manifests: Manifest[], name: string, count: number): void {
  const found = manifests.filter((one) => one.metadata.name === name && 'replicas' in ((one.spec as Fields) ?? {}));
  if (found.length === 0) throw new Error(`replicas: nothing called "${name}" has a number of replicas`);
  for (const one of found) (one.spec as Fields).replicas = count;
}

function setImage(container: Fields, { name, newName, newTag }: Image): void {
  const [current, tag] = (container.image as string).split(':');
  if (current === name) container.image = [newName ?? current, newTag ?? tag].filter(Boolean).join(':');
}

/** Calls `visit` with every container of every pod template. */
export function visitContainers(manifests: readonly Manifest[], visit: (container: Fields) => void): void {
  for (const manifest of manifests) {
    const template = (manifest.spec as { template?: { spec?: { containers?: Fields[] } } } | undefined)?.template;
    template?.spec?.containers?.forEach(visit);
  }
}

function patch(manifests: Manifest[], change: Manifest): void {
  const at = manifests.findIndex((one) => one.kind === change.kind && one.metadata.name === change.metadata.name);
  if (at < 0) throw new Error(`patches: there is no ${change.kind} "${change.metadata.name}" to patch`);
  manifests[at] = merge(manifests[at], change, change.kind) as Manifest;
}

function merge(base: unknown, change: unknown, where: string): unknown {
  if (Array.isArray(change)) return mergeLists(base, change, where);
  if (!isMap(change)) return change;
  if ('$patch' in change) throw new Error(`patches: "$patch" at ${where} is not rendered by this test`);
  const merged: Fields = isMap(base) ? { ...base } : {};
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(merged[key], value, `${where}.${key}`);
  }
  return merged;
}

function mergeLists(base: unknown, change: unknown[], where: string): unknown[] {
  if (!change.some(isMap)) return change;
  const key = mergeKeys[where.slice(where.lastIndexOf('.') + 1)];
  if (key === undefined) throw new Error(`patches: the list at ${where} is not merged by this test`);
  const rest = [...((base ?? []) as Fields[])];
  const merged = (change as Fields[]).map((item) => {
    const at = rest.findIndex((one) => one[key] === item[key]);
    return at < 0 ? item : (merge(rest.splice(at, 1)[0], item, where) as Fields);
  });
  return [...merged, ...rest];
}

const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
