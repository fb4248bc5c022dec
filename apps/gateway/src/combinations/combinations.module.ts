import { Module } from '@nestjs/common';
import { CombinationsController } from './combinations.controller';
import { CombinationsService } from './combinations.service';
import { GridController } from './grid.controller';
import { GridService } from './grid.service';

@Module({ controllers: [CombinationsController, GridController], providers: [CombinationsService, GridService] })
export class CombinationsModule {}
