import { Module } from '@nestjs/common';
import { StoredStrategiesService } from './stored-strategies.service';
import { StrategiesController } from './strategies.controller';
import { StrategiesService } from './strategies.service';

@Module({
  controllers: [StrategiesController],
  providers: [StrategiesService, StoredStrategiesService],
  exports: [StoredStrategiesService],
})
export class StrategiesModule {}
