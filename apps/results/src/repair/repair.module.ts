import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.module';
import { WorkModule } from '../work/work.module';
import { RepairService } from './repair.service';

@Module({ imports: [RunsModule, WorkModule], providers: [RepairService] })
export class RepairModule {}
