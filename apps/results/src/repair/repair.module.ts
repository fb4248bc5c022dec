import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.module';
import { WorkModule } from '../work/work.module';
import { EventSweep } from './event-sweep';
import { RepairService } from './repair.service';
import { WorkGauges } from './work-gauges';

@Module({ imports: [RunsModule, WorkModule], providers: [EventSweep, RepairService, WorkGauges] })
export class RepairModule {}
