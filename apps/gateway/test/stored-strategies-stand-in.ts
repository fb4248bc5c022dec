import { DomainError, type StoredStrategy } from '@barmill/contracts';

/** The strategies of one tenant, in memory, as results keeps them. */
export class StoredStrategiesStandIn {
  readonly rows: StoredStrategy[] = [];

  store(strategy: StoredStrategy): { strategy: StoredStrategy; deduplicated: boolean } {
    const there = this.rows.find(({ name, version }) => name === strategy.name && version === strategy.version);
    if (there && there.contentHash !== strategy.contentHash) {
      throw new DomainError('conflict', 'strategy_version_exists', 'Raise "version".');
    }
    if (there) return { strategy: there, deduplicated: true };
    const row = { ...strategy, id: String(this.rows.length), createdAtMs: Date.parse('2024-02-01T00:00:00Z') };
    this.rows.push(row);
    this.rows.sort((a, b) => (a.name === b.name ? a.version - b.version : a.name < b.name ? -1 : 1));
    return { strategy: row, deduplicated: false };
  }

  get(name: string, version: number | undefined): StoredStrategy | undefined {
    return this.rows.findLast((row) => row.name === name && (version === undefined || row.version === version));
  }

  list(request: { limit: number; afterName: string; afterVersion: number; name?: string }): {
    strategies: StoredStrategy[];
    hasMore: boolean;
  } {
    const { limit, afterName, afterVersion, name } = request;
    const found = this.rows
      .filter((row) => row.name > afterName || (row.name === afterName && row.version > afterVersion))
      .filter((row) => name === undefined || row.name === name);
    const strategies = found.slice(0, limit).map((row) => ({ ...row, definitionJson: '' }));
    return { strategies, hasMore: found.length > limit };
  }
}
