import type { TenantSettings } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { admittedVersions } from '../http/entity-tag';
import type { Versioned } from '../http/versioned.interceptor';
import { defaultSettings, type SettingsEdit, type SettingsView } from './settings.schema';

/** What stands for fields that the requests of a tenant leave out. */
@Injectable()
export class SettingsService {
  constructor(private readonly results: ResultsClient) {}

  async get(tenantId: string): Promise<Versioned<SettingsView>> {
    return versioned(await this.results.administration.readSettings({ tenantId }));
  }

  async edit(tenantId: string, edit: SettingsEdit, ifMatch: string | undefined): Promise<Versioned<SettingsView>> {
    const versions = admittedVersions(ifMatch);
    const row = await this.results.administration.editSettings({
      tenantId,
      changesJson: JSON.stringify(edit),
      ...(versions === 'any' ? { admitsAny: true } : { admittedVersions: [...versions] }),
    });
    return versioned(row);
  }
}

function versioned({ valuesJson, rowVersion }: TenantSettings): Versioned<SettingsView> {
  return { resource: { ...defaultSettings, ...(JSON.parse(valuesJson) as Partial<SettingsView>) }, rowVersion };
}
