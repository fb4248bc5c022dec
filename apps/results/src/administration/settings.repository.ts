import { DomainError, type EditSettingsRequest, type TenantSettings } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { row, rows, type Db } from '../database/rows';

/** What tenants set. Which settings there are, and their defaults, is known to who reads them. */
@Injectable()
export class SettingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async read(tenantId: string, db: Db = this.dataSource): Promise<TenantSettings> {
    const sql = 'select values::text as json, row_version from settings where tenant_id = $1';
    const stored = await row<{ json: string; row_version: string }>(db, sql, [tenantId]);
    return { valuesJson: stored?.json ?? '{}', rowVersion: Number(stored?.row_version ?? 0) };
  }

  /** A setting that becomes null is absent again. @throws DomainError `stale_etag` */
  async edit({ tenantId, changesJson, admittedVersions, admitsAny }: EditSettingsRequest): Promise<TenantSettings> {
    return await this.dataSource.transaction(async (manager) => {
      await this.lock(manager, tenantId);
      const { rowVersion } = await this.read(tenantId, manager);
      if (!admitsAny && !admittedVersions.includes(rowVersion)) {
        const detail = `The settings have changed: their ETag is "${rowVersion}". Read them again, then repeat the change.`;
        throw new DomainError('precondition_failed', 'stale_etag', detail);
      }
      await rows(
        manager,
        `update settings set values = jsonb_strip_nulls(values || $2::jsonb), row_version = row_version + 1 where tenant_id = $1`,
        [tenantId, changesJson],
      );
      return await this.read(tenantId, manager);
    });
  }

  private async lock(manager: EntityManager, tenantId: string): Promise<void> {
    const sql = `insert into settings (tenant_id, values, row_version) values ($1, '{}', 0) on conflict (tenant_id) do nothing`;
    await rows(manager, sql, [tenantId]);
    await rows(manager, 'select 1 from settings where tenant_id = $1 for update', [tenantId]);
  }
}
