import { DomainError, type Dataset, type ListDatasetsRequest, type UploadHeader } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { epochMs, row, rows } from '../database/rows';
import type { ParsedFile } from './bar-file-parser.thread';

type Stored = Record<string, unknown>;

const columns = `*, ${epochMs('first_time')} as first_ms, ${epochMs('last_time')} as last_ms, ${epochMs('created_at')} as created_ms`;

@Injectable()
export class DatasetsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The same content for the same symbol and timeframe is the same data set. */
  async insert(
    manager: EntityManager,
    header: UploadHeader,
    file: ParsedFile,
  ): Promise<{ dataset: Dataset; deduplicated: boolean }> {
    const inserted = await row<Stored>(
      manager,
      `insert into datasets (id, tenant_id, symbol, timeframe, source, sha256, bars, first_time, last_time, has_volume, has_spread, gaps, findings, bytes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (tenant_id, symbol, timeframe, sha256) do nothing returning ${columns}`,
      [
        uuidv7(),
        header.tenantId,
        header.symbol,
        header.timeframe,
        header.source,
        file.sha256,
        file.bars,
        new Date(file.firstTimeMs),
        new Date(file.lastTimeMs),
        file.hasVolume,
        file.hasSpread,
        file.gaps,
        JSON.stringify(file.findings),
        file.columns.byteLength,
      ],
    );
    if (inserted) return { dataset: toDataset(inserted), deduplicated: false };
    const there = await row<Stored>(
      manager,
      `select ${columns} from datasets where tenant_id = $1 and symbol = $2 and timeframe = $3 and sha256 = $4`,
      [header.tenantId, header.symbol, header.timeframe, file.sha256],
    );
    return { dataset: toDataset(there!), deduplicated: true };
  }

  async get(tenantId: string, id: string): Promise<Dataset> {
    const stored = await row<Stored>(
      this.dataSource,
      `select ${columns} from datasets where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    if (!stored) throw new DomainError('not_found', 'unknown_dataset', `There is no data set ${id}.`);
    return toDataset(stored);
  }

  async newest(tenantId: string, symbol: string, timeframe: string): Promise<Dataset> {
    const stored = await row<Stored>(
      this.dataSource,
      `select ${columns} from datasets where tenant_id = $1 and upper(symbol) = upper($2) and timeframe = upper($3) order by id desc limit 1`,
      [tenantId, symbol, timeframe],
    );
    if (!stored)
      throw new DomainError('not_found', 'no_dataset', `There is no data of ${symbol} ${timeframe}. Upload it first.`);
    return toDataset(stored);
  }

  async list({
    tenantId,
    limit,
    afterId,
    symbol,
  }: ListDatasetsRequest): Promise<{ datasets: Dataset[]; hasMore: boolean }> {
    const found = await rows<Stored>(
      this.dataSource,
      `select ${columns} from datasets
       where tenant_id = $1 and ($2::uuid is null or id < $2) and ($3::text is null or upper(symbol) = upper($3)) order by id desc limit $4`,
      [tenantId, afterId || null, symbol ?? null, limit + 1],
    );
    return { datasets: found.slice(0, limit).map(toDataset), hasMore: found.length > limit };
  }
}

function toDataset(stored: Stored): Dataset {
  return {
    id: stored.id as string,
    symbol: stored.symbol as string,
    timeframe: stored.timeframe as string,
    source: stored.source as string,
    sha256: stored.sha256 as string,
    bars: Number(stored.bars),
    firstTimeMs: Number(stored.first_ms),
    lastTimeMs: Number(stored.last_ms),
    hasVolume: stored.has_volume as boolean,
    hasSpread: stored.has_spread as boolean,
    gaps: Number(stored.gaps),
    findings: stored.findings as Dataset['findings'],
    createdAtMs: Number(stored.created_ms),
    bytes: Number(stored.bytes),
  };
}
