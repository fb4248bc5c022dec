import { createHash } from 'node:crypto';
import { canonicalJson, type StoredStrategy } from '@barmill/contracts';
import { describeStrategy, documentOf, type RulesStrategy, type Strategy } from '@barmill/strategies';
import { rfc3339 } from '../http/time';
import type { StrategyDetailView, StrategyView } from './strategy.schema';

type Definition = Record<string, unknown>;

export function builtinView(strategy: Strategy): StrategyView {
  const document = documentOf(strategy);
  return {
    ...describeStrategy(strategy),
    content_hash: document && contentHash(document),
    origin: 'builtin',
    created_at: null,
  };
}

export function builtinDetail(strategy: Strategy): StrategyDetailView {
  const document = documentOf(strategy);
  return { ...builtinView(strategy), definition: document && { ...document } };
}

export function storedView(row: StoredStrategy): StrategyView {
  return {
    name: row.name,
    version: row.version,
    kind: row.kind,
    title: row.title,
    description: row.description,
    works_when: row.worksWhen ?? null,
    source: row.source ?? null,
    parameters: JSON.parse(row.parametersJson) as StrategyView['parameters'],
    constraints: [...row.constraints],
    tags: [...row.tags],
    primary_tf: row.primaryTf ?? null,
    context_tfs: [...row.contextTfs],
    content_hash: row.contentHash,
    origin: 'stored',
    created_at: rfc3339(row.createdAtMs),
  };
}

export function storedDetail(row: StoredStrategy): StrategyDetailView & { definition: Definition } {
  return { ...storedView(row), definition: JSON.parse(row.definitionJson) as Definition };
}

/** A sound document as it is handed to results. */
export function strategyRow(strategy: RulesStrategy): Omit<StoredStrategy, 'id' | 'createdAtMs'> {
  const {
    parameters,
    primary_tf: primary,
    context_tfs: contexts,
    works_when: worksWhen,
    source,
    ...description
  } = describeStrategy(strategy);
  return {
    ...description,
    worksWhen: worksWhen ?? undefined,
    source: source ?? undefined,
    definitionJson: JSON.stringify(strategy.document),
    parametersJson: JSON.stringify(parameters),
    primaryTf: primary ?? undefined,
    contextTfs: contexts,
    contentHash: contentHash(strategy.document),
  };
}

/** SHA-256 of a document as canonical JSON. */
export function contentHash(document: object): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex');
}
