import { Module } from '@nestjs/common';
import { StrategiesController } from './strategies.controller';
import { StrategiesRepository } from './strategies.repository';

@Module({ controllers: [StrategiesController], providers: [StrategiesRepository] })
export class StrategiesModule {}
