import { Module } from '@nestjs/common';
import { RunRemovalController } from './run-removal.controller';
import { StrategyRemovalController } from './strategy-removal.controller';

@Module({ controllers: [RunRemovalController, StrategyRemovalController] })
export class RemovalModule {}
