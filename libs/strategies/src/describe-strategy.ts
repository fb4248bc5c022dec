import type { TimeframeName } from '@barmill/market-data';
import type { StrategyDocument } from './rules/document';
import type { RulesStrategy } from './rules/rules-strategy';
import type { ParameterDefinition, Strategy } from './strategy';

/** A parameter with everything spelled out. */
export interface ParameterDescription extends Required<Omit<ParameterDefinition, 'choices'>> {
  /** Empty for any type but a choice. */
  readonly choices: string[];
}

/** What a strategy is, as data that can be shown and stored; names are those of a strategy document. */
export interface StrategyDescription {
  readonly name: string;
  readonly version: number;
  /** `rules`: a document; `code`: it ships with Barmill and has no other form. */
  readonly kind: 'rules' | 'code';
  readonly title: string;
  readonly description: string;
  /** null: it does not say. */
  readonly works_when: string | null;
  readonly source: string | null;
  readonly parameters: ParameterDescription[];
  readonly constraints: string[];
  readonly tags: string[];
  /** null: any timeframe. */
  readonly primary_tf: TimeframeName | null;
  readonly context_tfs: TimeframeName[];
}

export function describeStrategy(strategy: Strategy): StrategyDescription {
  const { name, version, title, description, parameters, constraints } = strategy;
  return {
    name,
    version,
    kind: documentOf(strategy) ? 'rules' : 'code',
    title,
    description,
    works_when: strategy.worksWhen ?? null,
    source: strategy.source ?? null,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      log: parameter.log ?? false,
      choices: [...(parameter.choices ?? [])],
    })),
    constraints: [...constraints],
    tags: [...(strategy.tags ?? [])],
    primary_tf: strategy.primaryTimeframe ?? null,
    context_tfs: [...(strategy.contextTimeframes ?? [])],
  };
}

/** The document of a strategy that is one; null for code. */
export function documentOf(strategy: Strategy): StrategyDocument | null {
  return 'document' in strategy ? (strategy as RulesStrategy).document : null;
}
