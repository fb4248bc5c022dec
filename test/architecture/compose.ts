import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './source-files';

export interface ComposeService {
  command?: string[];
  image?: string;
  init?: boolean;
  stop_grace_period?: string;
  ports?: string[];
  environment: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  deploy?: { resources?: { limits?: { memory?: string } } };
}

export interface Compose {
  services: Record<string, ComposeService>;
}

export const composeFile = join(root, 'docker-compose.yml');

/** docker-compose.yml with its anchors and merges resolved, variables left as they stand. */
export function readCompose(): Compose {
  return parse(readFileSync(composeFile, 'utf8'), { merge: true }) as Compose;
}

const variable = /\$\{(\w+)(?:(:-|:\?)([^}]*))?\}/g;

/** Names of the variables that a text leaves to the environment. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map(([, name]) => name))].sort();
}

/**
 * Puts variables in, as compose does: `${NAME}`, `${NAME:-default}`, `${NAME:?message}`.
 * @throws Error where a variable that must be set is not.
 */
export function interpolate(text: string, environment: Record<string, string>): string {
  return text.replace(variable, (_whole, name: string, kind: string | undefined, rest: string) => {
    const value = environment[name] ?? '';
    if (value !== '') return value;
    if (kind === ':?') throw new Error(`${name}: ${rest}`);
    return kind === ':-' ? rest : '';
  });
}
