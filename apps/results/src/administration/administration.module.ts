import { Module } from '@nestjs/common';
import { AdministrationController } from './administration.controller';
import { KeysRepository } from './keys.repository';

@Module({ controllers: [AdministrationController], providers: [KeysRepository] })
export class AdministrationModule {}
