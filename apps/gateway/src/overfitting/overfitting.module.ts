import { Module } from '@nestjs/common';
import { OverfittingController } from './overfitting.controller';
import { OverfittingService } from './overfitting.service';

@Module({ controllers: [OverfittingController], providers: [OverfittingService] })
export class OverfittingModule {}
