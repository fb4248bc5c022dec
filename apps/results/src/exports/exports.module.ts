import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller';
import { TableReader } from './table-reader';

@Module({ controllers: [ExportsController], providers: [TableReader] })
export class ExportsModule {}
