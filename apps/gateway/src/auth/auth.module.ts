import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeyGuard } from './api-key.guard';
import { CallersService } from './callers.service';

@Module({ providers: [CallersService, { provide: APP_GUARD, useClass: ApiKeyGuard }] })
export class AuthModule {}
