import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module';
import { InstrumentsModule } from '../instruments/instruments.module';
import { SettingsModule } from '../settings/settings.module';
import { StrategiesModule } from '../strategies/strategies.module';
import { RunMarketService } from './run-market.service';
import { RunNamesService } from './run-names.service';

@Module({
  imports: [DatasetsModule, InstrumentsModule, SettingsModule, StrategiesModule],
  providers: [RunMarketService, RunNamesService],
  exports: [RunNamesService],
})
export class RunNamesModule {}
