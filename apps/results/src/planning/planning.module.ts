import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.module';
import { WorkModule } from '../work/work.module';
import { CopiedRowsService } from './copied-rows.service';
import { DispatchService } from './dispatch.service';
import { FiguresQueries } from './figures.queries';
import { FinalizeService } from './finalize.service';
import { PlanningController } from './planning.controller';
import { PlanningService } from './planning.service';
import { SearchesService } from './searches.service';

@Module({
  imports: [RunsModule, WorkModule],
  controllers: [PlanningController],
  providers: [PlanningService, DispatchService, FinalizeService, SearchesService, FiguresQueries, CopiedRowsService],
})
export class PlanningModule {}
