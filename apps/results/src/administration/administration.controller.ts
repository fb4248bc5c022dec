import type {
  ApiKey,
  ApiKeyPage,
  CreateKeyRequest,
  KeyRef,
  ListKeysRequest,
  RotateKeyRequest,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { KeysRepository } from './keys.repository';

@Controller()
export class AdministrationController {
  constructor(private readonly keys: KeysRepository) {}

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
}
