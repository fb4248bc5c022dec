import { Module } from '@nestjs/common';
import { LibraryController } from './library.controller';
import { LibraryQueries } from './library.queries';

@Module({ controllers: [LibraryController], providers: [LibraryQueries] })
export class LibraryModule {}
