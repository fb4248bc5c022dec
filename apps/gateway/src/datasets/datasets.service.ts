import { DomainError, type Dataset } from '@barmill/contracts';
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

  /**
   * The data set that a run is to use: the one it names, else the newest of its symbol and timeframe.
   * @throws DomainError `unknown_dataset`, `dataset_mismatch` or `no_dataset`
   */
  async forRun(tenantId: string, symbol: string, timeframe: string, id: string | undefined): Promise<Dataset> {
    if (id !== undefined) return fitting(await this.named(tenantId, id), symbol, timeframe);
    try {
      return await this.results.marketData.findDataset({ tenantId, symbol, timeframe });
    } catch (error) {
      throw isNotFound(error) ? noDataset(symbol, timeframe) : error;
    }
  }

  private async named(tenantId: string, id: string): Promise<Dataset> {
    try {
      return await this.results.marketData.getDataset({ tenantId, id });
    } catch (error) {
      if (!isNotFound(error)) throw error;
      throw refused('unknown_dataset', '/dataset_id', `There is no data set ${id} (GET /v1/datasets lists them).`);
    }
  }
}

function fitting(dataset: Dataset, symbol: string, timeframe: string): Dataset {
  if (dataset.symbol === symbol && dataset.timeframe === timeframe) return dataset;
  throw refused(
    'dataset_mismatch',
    '/dataset_id',
    `The data set ${dataset.id} holds ${dataset.symbol} ${dataset.timeframe}; the run asks for ${symbol} ${timeframe}.`,
  );
}

function noDataset(symbol: string, timeframe: string): DomainError {
  return refused(
    'no_dataset',
    '/symbol',
    `There are no bars of ${symbol} ${timeframe}. Upload them: POST /v1/datasets?symbol=${encodeURIComponent(symbol)}&timeframe=${timeframe} with the CSV file as text/csv body.`,
  );
}

function refused(problem: string, pointer: string, detail: string): DomainError {
  return new DomainError('invalid', problem, detail, [{ pointer, code: problem, detail }]);
}

function isNotFound(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'not_found';
}
