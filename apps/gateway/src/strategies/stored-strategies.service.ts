import { DomainError, invalid, invalidAll, type StoredStrategy } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import {
  builtinStrategies,
  checkDocument,
  findStrategy,
  UnknownStrategyError,
  type Strategy,
  type StrategyDocument,
} from '@barmill/strategies';
import { Injectable } from '@nestjs/common';

/** A strategy that a run names, and the document that the run carries; null: it is built in. */
export interface NamedStrategy {
  readonly strategy: Strategy;
  readonly document: StrategyDocument | null;
}

const mostNamed = 50;
const builtinNames = [...new Set(builtinStrategies.map(({ name }) => name))].sort();

/** Finds strategies by name: built-in ones first, whose names no other can have, then the tenant's own. */
@Injectable()
export class StoredStrategiesService {
  constructor(private readonly results: ResultsClient) {}

  /** @returns the built-in strategy or the stored one. @throws DomainError `not_found`, `unknown_strategy`, naming what there is */
  async find(tenantId: string, name: string, version?: number): Promise<Strategy | StoredStrategy> {
    if (builtinNames.includes(name)) return builtin(name, version);
    return (await this.stored(tenantId, name, version)) ?? (await this.refuse(tenantId, name, version));
  }

  /** @throws DomainError `invalid`: `unknown_strategy`, or `invalid_strategy` for a document that this version does not take */
  async forRun(tenantId: string, reference: string | { name: string; version?: number }): Promise<NamedStrategy> {
    const { name, version } = typeof reference === 'string' ? { name: reference, version: undefined } : reference;
    const found = await this.find(tenantId, name, version).catch((error: unknown) => {
      if (!(error instanceof DomainError && error.code === 'not_found')) throw error;
      throw invalid('unknown_strategy', '/strategy', error.message);
    });
    if ('decide' in found) return { strategy: found, document: null };
    const document = JSON.parse(found.definitionJson) as StrategyDocument;
    const check = checkDocument(document);
    if (check.ok) return { strategy: check.strategy, document };
    const faults = check.faults.map((fault) => ({
      ...fault,
      pointer: '/strategy',
      detail: `${fault.pointer}: ${fault.detail}`,
    }));
    throw invalidAll('invalid_strategy', `${name} version ${found.version} is not valid any more`, faults);
  }

  private async stored(tenantId: string, name: string, version?: number): Promise<StoredStrategy | undefined> {
    // What can be no name or version is asked for nowhere: the database would refuse to look for some of it.
    if (!/^[a-z0-9_-]{1,100}$/.test(name) || (version ?? 0) > 2_147_483_647) return undefined;
    try {
      return await this.results.strategies.get({ tenantId, name, version });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'not_found')) throw error;
      return undefined;
    }
  }

  private async refuse(tenantId: string, name: string, version?: number): Promise<never> {
    const versions = version === undefined ? undefined : await this.versions(tenantId, name);
    if (versions !== undefined) {
      throw unknownStrategy(`${name} has no version ${version}; known versions: ${versions}.`);
    }
    const { strategies, hasMore } = await this.results.strategies.list({ tenantId, limit: mostNamed });
    const names = [...new Set(strategies.map((strategy) => strategy.name))].join(', ') || 'none';
    const more = hasMore ? ' and more (GET /v1/strategies)' : '';
    throw unknownStrategy(
      `There is no strategy ${JSON.stringify(name)}. Built in: ${builtinNames.join(', ')}. Stored: ${names}${more}.`,
    );
  }

  /** The versions of a stored strategy in words; undefined where there is none of that name. */
  private async versions(tenantId: string, name: string): Promise<string | undefined> {
    if (!(await this.stored(tenantId, name))) return undefined;
    const { strategies, hasMore } = await this.results.strategies.list({ tenantId, limit: mostNamed, name });
    return `${strategies.map(({ version }) => version).join(', ')}${hasMore ? ' and more' : ''}`;
  }
}

function builtin(name: string, version?: number): Strategy {
  try {
    return findStrategy(name, version);
  } catch (error) {
    if (!(error instanceof UnknownStrategyError)) throw error;
    throw unknownStrategy(`${error.message}.`);
  }
}

function unknownStrategy(detail: string): DomainError {
  return new DomainError('not_found', 'unknown_strategy', detail);
}
