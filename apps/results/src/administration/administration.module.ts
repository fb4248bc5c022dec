import { Module } from '@nestjs/common';
import { AdministrationController } from './administration.controller';
import { KeysRepository } from './keys.repository';
import { SettingsRepository } from './settings.repository';
import { WorkersQueries } from './workers.queries';

@Module({ controllers: [AdministrationController], providers: [KeysRepository, SettingsRepository, WorkersQueries] })
export class AdministrationModule {}
