import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.module';
import { WorkModule } from '../work/work.module';
import { ChildrenService } from './children.service';
import { EstimateQueries } from './estimate.queries';
import { PauseService } from './pause.service';
import { SteeringController } from './steering.controller';

@Module({
  imports: [RunsModule, WorkModule],
  controllers: [SteeringController],
  providers: [PauseService, ChildrenService, EstimateQueries],
  exports: [PauseService],
})
export class SteeringModule {}
