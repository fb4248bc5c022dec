import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.module';
import { WorkModule } from '../work/work.module';
import { DispatchService } from './dispatch.service';
import { FinalizeService } from './finalize.service';
import { PlanningController } from './planning.controller';
import { PlanningService } from './planning.service';

@Module({
  imports: [RunsModule, WorkModule],
  controllers: [PlanningController],
  providers: [PlanningService, DispatchService, FinalizeService],
})
export class PlanningModule {}
