import { Module } from '@nestjs/common';
import { AccessController } from './access.controller';
import { ApiKeysRepository } from './api-keys.repository';

@Module({ controllers: [AccessController], providers: [ApiKeysRepository] })
export class AccessModule {}
