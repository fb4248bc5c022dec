import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeyGuard } from './api-key.guard';
import { CallersService } from './callers.service';
import { KeyChangesController } from './key-changes.controller';
import { RateLimits } from './rate-limits';

@Module({
  controllers: [KeyChangesController],
  providers: [CallersService, RateLimits, { provide: APP_GUARD, useClass: ApiKeyGuard }],
})
export class AuthModule {}
