import { DomainError, invalid, type Dataset } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { decodeCursor } from '../paging/cursor';
import { toPage, type Page } from '../paging/page';
import type { DatasetsQuery, DatasetView } from './dataset.schema';
import { datasetView } from './dataset.view';

@Injectable()
export class DatasetsService {
  constructor(private readonly results: ResultsClient) {}

  async list(tenantId: string, { limit, cursor, symbol }: DatasetsQuery): Promise<Page<DatasetView>> {
    const list = `datasets symbol=${symbol ?? ''}`;
    const afterId = decodeCursor(list, '', cursor);
    const page = await this.results.marketData.listDatasets({ tenantId, limit, afterId, symbol });
    return toPage(list, page.datasets, page.hasMore, datasetView, (row) => row.id);
  }

  async get(tenantId: string, id: string): Promise<DatasetView> {
    return datasetView(await this.results.marketData.getDataset({ tenantId, id }));
  }

  /** @throws DomainError `unknown_dataset`, or `dataset_in_use` */
  async delete(tenantId: string, id: string): Promise<void> {
    await this.results.marketData.deleteDataset({ tenantId, id });
  }

  /**
   * The data set of that id, if it holds that symbol and timeframe.
   * @param pointer where the request names it
   * @throws DomainError `unknown_dataset` or `dataset_mismatch`
   */
  async fitting(tenantId: string, symbol: string, timeframe: string, id: string, pointer: string): Promise<Dataset> {
    const dataset = await this.named(tenantId, id, pointer);
    if (dataset.symbol === symbol && dataset.timeframe === timeframe) return dataset;
    throw invalid(
      'dataset_mismatch',
      pointer,
      `The data set ${dataset.id} holds ${dataset.symbol} ${dataset.timeframe}; the run asks for ${symbol} ${timeframe}.`,
    );
  }

  /**
   * The newest data set of a symbol and timeframe.
   * @throws DomainError `no_dataset`
   */
  async newestOf(tenantId: string, symbol: string, timeframe: string): Promise<Dataset> {
    const newest = await this.newest(tenantId, symbol, timeframe);
    if (newest === null) throw noDataset(symbol, timeframe);
    return newest;
  }

  /**
   * The newest data set of a symbol; null: there is none.
   * @param timeframe undefined: any
   */
  async newest(tenantId: string, symbol: string, timeframe: string | undefined): Promise<Dataset | null> {
    if (timeframe === undefined) {
      const { datasets } = await this.results.marketData.listDatasets({ tenantId, symbol, limit: 1, afterId: '' });
      return datasets[0] ?? null;
    }
    try {
      return await this.results.marketData.findDataset({ tenantId, symbol, timeframe });
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  }

  /** @throws DomainError `unknown_dataset` */
  async named(tenantId: string, id: string, pointer: string): Promise<Dataset> {
    try {
      return await this.results.marketData.getDataset({ tenantId, id });
    } catch (error) {
      if (!isNotFound(error)) throw error;
      throw invalid('unknown_dataset', pointer, `There is no data set ${id} (GET /v1/datasets lists them).`);
    }
  }
}

function noDataset(symbol: string, timeframe: string): DomainError {
  return invalid(
    'no_dataset',
    '/symbol',
    `There are no bars of ${symbol} ${timeframe}. Upload them: POST /v1/datasets?symbol=${encodeURIComponent(symbol)}&timeframe=${timeframe} with the CSV file as text/csv body.`,
  );
}

function isNotFound(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'not_found';
}
