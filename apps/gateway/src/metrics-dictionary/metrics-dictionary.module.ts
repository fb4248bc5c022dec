import { Module } from '@nestjs/common';
import { MetricsDictionaryController } from './metrics-dictionary.controller';

@Module({ controllers: [MetricsDictionaryController] })
export class MetricsDictionaryModule {}
