import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { Located } from '../http/location.interceptor';
import { KeepsAnswerWithout } from '../idempotency/idempotent-request';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import type { Page } from '../paging/page';
import {
  apiKeyPageSchema,
  apiKeySchema,
  apiKeysQuery,
  madeApiKeySchema,
  newApiKeySchema,
  rotationSchema,
  type ApiKeysQuery,
  type ApiKeyView,
  type MadeApiKeyView,
  type NewApiKey,
  type Rotation,
} from './api-key.schema';
import { ApiKeysService } from './api-keys.service';

const keyId = { schema: z.uuid() };

@ApiTags(tags.administration)
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Post()
  @KeepsAnswerWithout('key')
  @NeedsScope('admin')
  @Located<ApiKeyView>(({ id }) => `/v1/api-keys/${id}`)
  @Operation('Make an API key', { status: 201, schema: madeApiKeySchema, description: 'The key, shown this once.' })
  async create(
    @TenantId() tenantId: string,
    @Body({ schema: newApiKeySchema }) body: NewApiKey,
  ): Promise<MadeApiKeyView> {
    return await this.keys.create(tenantId, body);
  }

  @Get()
  @NeedsScope('admin')
  @Operation('List API keys', { status: 200, schema: apiKeyPageSchema, description: 'Newest first, ended ones too.' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: apiKeysQuery }) query: ApiKeysQuery,
  ): Promise<Page<ApiKeyView>> {
    return await this.keys.list(tenantId, query);
  }

  @Get(':id')
  @NeedsScope('admin')
  @Operation('Get an API key', { status: 200, schema: apiKeySchema, description: 'Without the key itself.' })
  async get(@TenantId() tenantId: string, @Param('id', keyId) id: string): Promise<ApiKeyView> {
    return await this.keys.get(tenantId, id);
  }

  @Post(':id/rotate')
  @KeepsAnswerWithout('key')
  @NeedsScope('admin')
  @Located<ApiKeyView>(({ id }) => `/v1/api-keys/${id}`)
  @Operation(
    'Replace an API key',
    { status: 201, schema: madeApiKeySchema, description: 'The new key, shown this once.' },
    'It has the name, scopes and limits of the old one, and the budget of the day goes on. The old one ends at once, or after overlap_s.',
  )
  async rotate(
    @TenantId() tenantId: string,
    @Param('id', keyId) id: string,
    @Body({ schema: rotationSchema }) body: Rotation,
  ): Promise<MadeApiKeyView> {
    return await this.keys.rotate(tenantId, id, body);
  }

  @Delete(':id')
  @HttpCode(200)
  @NeedsScope('admin')
  @Operation('Revoke an API key', { status: 200, schema: apiKeySchema, description: 'The key, which has ended.' })
  async revoke(@TenantId() tenantId: string, @Param('id', keyId) id: string): Promise<ApiKeyView> {
    return await this.keys.revoke(tenantId, id);
  }
}
