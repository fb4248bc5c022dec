import { Module } from '@nestjs/common';
import { RobustQueries } from './robust.queries';
import { RobustSetController } from './robust-set.controller';
import { TimeframesRepository } from './timeframes.repository';

@Module({ controllers: [RobustSetController], providers: [TimeframesRepository, RobustQueries] })
export class RobustSetModule {}
