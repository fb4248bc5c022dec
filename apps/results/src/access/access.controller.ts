import type { Caller, VerifyKeyRequest } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ApiKeysRepository } from './api-keys.repository';

@Controller()
export class AccessController {
  constructor(private readonly keys: ApiKeysRepository) {}

  @GrpcMethod('Access', 'VerifyKey')
  async verifyKey({ keySha256 }: VerifyKeyRequest): Promise<Caller> {
    return await this.keys.callerOf(keySha256);
  }
}
