import { Module } from '@nestjs/common';
import { MarketDataModule } from '../market-data/market-data.module';
import { DeletionService } from './deletion.service';
import { JanitorService } from './janitor.service';
import { RemovalController } from './removal.controller';
import { RetentionService } from './retention.service';

@Module({
  imports: [MarketDataModule],
  controllers: [RemovalController],
  providers: [DeletionService, RetentionService, JanitorService],
  exports: [DeletionService],
})
export class RemovalModule {}
