import type {
  ApiKey,
  ApiKeyPage,
  CreateKeyRequest,
  EditSettingsRequest,
  KeyRef,
  ListKeysRequest,
  RotateKeyRequest,
  SettingsRef,
  TenantSettings,
  WorkersReply,
  WorkersRequest,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { KeysRepository } from './keys.repository';
import { SettingsRepository } from './settings.repository';
import { WorkersQueries } from './workers.queries';

@Controller()
export class AdministrationController {
  constructor(
    private readonly keys: KeysRepository,
    private readonly settings: SettingsRepository,
    private readonly workers: WorkersQueries,
  ) {}

  @GrpcMethod('Administration', 'CreateKey')
  async createKey(request: CreateKeyRequest): Promise<ApiKey> {
    return await this.keys.create(request);
  }

  @GrpcMethod('Administration', 'ListKeys')
  async listKeys(request: ListKeysRequest): Promise<ApiKeyPage> {
    return await this.keys.list(request);
  }

  @GrpcMethod('Administration', 'GetKey')
  async getKey(request: KeyRef): Promise<ApiKey> {
    return await this.keys.get(request);
  }

  @GrpcMethod('Administration', 'RotateKey')
  async rotateKey(request: RotateKeyRequest): Promise<ApiKey> {
    return await this.keys.rotate(request);
  }

  @GrpcMethod('Administration', 'RevokeKey')
  async revokeKey(request: KeyRef): Promise<ApiKey> {
    return await this.keys.revoke(request);
  }

  @GrpcMethod('Administration', 'ReadSettings')
  async readSettings({ tenantId }: SettingsRef): Promise<TenantSettings> {
    return await this.settings.read(tenantId);
  }

  @GrpcMethod('Administration', 'EditSettings')
  async editSettings(request: EditSettingsRequest): Promise<TenantSettings> {
    return await this.settings.edit(request);
  }

  @GrpcMethod('Administration', 'ReadWorkers')
  async readWorkers({ tenantId }: WorkersRequest): Promise<WorkersReply> {
    return await this.workers.read(tenantId);
  }
}
