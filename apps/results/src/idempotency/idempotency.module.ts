import { Module } from '@nestjs/common';
import { IdempotencyController } from './idempotency.controller';
import { KeptAnswersRepository } from './kept-answers.repository';

@Module({ controllers: [IdempotencyController], providers: [KeptAnswersRepository] })
export class IdempotencyModule {}
