import { Module } from '@nestjs/common';
import { ComparisonsController } from './comparisons.controller';
import { ComparisonsService } from './comparisons.service';

@Module({ controllers: [ComparisonsController], providers: [ComparisonsService] })
export class ComparisonsModule {}
