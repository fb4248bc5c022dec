import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { StreamsBody, type IdempotentRequest } from '../idempotency/idempotent-request';
import { Located } from '../http/location.interceptor';
import { DeleteOperation, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import type { Page } from '../paging/page';
import {
  datasetPageSchema,
  datasetSchema,
  datasetsQuery,
  uploadedDatasetSchema,
  uploadQuery,
  type DatasetsQuery,
  type DatasetView,
  type UploadedDatasetView,
  type UploadQuery,
} from './dataset.schema';
import { DatasetsService } from './datasets.service';
import { uploadForm } from './upload-bodies';
import { UploadsService } from './uploads.service';

@ApiTags(tags.datasets)
@Controller('v1/datasets')
export class DatasetsController {
  constructor(
    private readonly datasets: DatasetsService,
    private readonly uploads: UploadsService,
  ) {}

  @Get()
  @NeedsScope('read')
  @Operation('List data sets', { status: 200, schema: datasetPageSchema, description: 'Newest first.' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: datasetsQuery }) query: DatasetsQuery,
  ): Promise<Page<DatasetView>> {
    return await this.datasets.list(tenantId, query);
  }

  @Get(':id')
  @NeedsScope('read')
  @Operation('Get a data set', { status: 200, schema: datasetSchema, description: 'What it holds.' })
  async get(@TenantId() tenantId: string, @Param('id', { schema: z.uuid() }) id: string): Promise<DatasetView> {
    return await this.datasets.get(tenantId, id);
  }

  @Delete(':id')
  @NeedsScope('manage')
  @HttpCode(204)
  @DeleteOperation(
    'Delete a data set',
    'Refused with 409 `dataset_in_use` while runs read it; delete those first. Its file is removed when no data set has its content any longer.',
  )
  async delete(@TenantId() tenantId: string, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.datasets.delete(tenantId, id);
  }

  @Post()
  @NeedsScope('manage')
  @StreamsBody()
  @Located<UploadedDatasetView>(({ id }) => `/v1/datasets/${id}`)
  @Operation(
    'Upload bars',
    { status: 201, schema: uploadedDatasetSchema, description: 'What was stored.' },
    'A CSV file: comma, semicolon or tab; ISO 8601, epoch seconds or milliseconds, or MetaTrader times; optional volume and ' +
      'spread. Or a Parquet file whose columns have the same names. Every row is checked: nothing is kept unless all are good. ' +
      'As form: symbol, timeframe and source before the part "file". As text/csv or application/vnd.apache.parquet: the same in ' +
      'the query.',
  )
  @ApiConsumes('multipart/form-data', 'text/csv', 'application/vnd.apache.parquet')
  @ApiBody({ schema: uploadForm })
  async upload(
    @TenantId() tenantId: string,
    @Req() request: IdempotentRequest,
    @Query({ schema: uploadQuery }) query: UploadQuery,
    @ClientGone() gone: AbortSignal,
  ): Promise<UploadedDatasetView> {
    return await this.uploads.upload(tenantId, request, query, gone);
  }
}
