import { Module } from '@nestjs/common';
import { ReproductionsController } from './reproductions.controller';
import { ReproductionsService } from './reproductions.service';

@Module({ controllers: [ReproductionsController], providers: [ReproductionsService] })
export class ReproductionsModule {}
