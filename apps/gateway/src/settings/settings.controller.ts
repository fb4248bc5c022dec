import { Body, Controller, Get, Headers, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { WithVersion, type Versioned } from '../http/versioned.interceptor';
import { IfMatchHeader, IfNoneMatchHeader, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { settingsEditSchema, settingsSchema, type SettingsEdit, type SettingsView } from './settings.schema';
import { SettingsService } from './settings.service';

@ApiTags(tags.administration)
@Controller('v1/settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @NeedsScope('read')
  @WithVersion()
  @IfNoneMatchHeader()
  @Operation('Get the settings', {
    status: 200,
    schema: settingsSchema,
    description: 'All of them.',
    isVersioned: true,
  })
  async get(@TenantId() tenantId: string): Promise<Versioned<SettingsView>> {
    return await this.settings.get(tenantId);
  }

  @Patch()
  @NeedsScope('admin')
  @WithVersion()
  @IfMatchHeader()
  @Operation(
    'Change settings',
    { status: 200, schema: settingsSchema, description: 'All of them.', isVersioned: true },
    'They stand for fields that a request leaves out. Runs that are there keep what they were submitted with.',
  )
  async edit(
    @TenantId() tenantId: string,
    @Body({ schema: settingsEditSchema }) body: SettingsEdit,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<Versioned<SettingsView>> {
    return await this.settings.edit(tenantId, body, ifMatch);
  }
}
