import { Module } from '@nestjs/common';
import { RobustStrategiesController } from './robust-strategies.controller';
import { RobustStrategiesService } from './robust-strategies.service';
import { TimeframesController } from './timeframes.controller';
import { TimeframesService } from './timeframes.service';

@Module({
  controllers: [RobustStrategiesController, TimeframesController],
  providers: [RobustStrategiesService, TimeframesService],
})
export class RobustSetModule {}
