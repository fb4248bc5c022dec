import { Module } from '@nestjs/common';
import { LibraryController } from './library.controller';
import { RunsModule } from '../runs/runs.module';
import { LibraryQueries } from './library.queries';
import { RunEdits } from './run-edits';

@Module({ controllers: [LibraryController], imports: [RunsModule], providers: [LibraryQueries, RunEdits] })
export class LibraryModule {}
