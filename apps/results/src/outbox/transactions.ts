import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from './outbox';

/** Transactions whose messages leave as soon as they have committed. */
@Injectable()
export class Transactions {
  constructor(
    readonly dataSource: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const result = await this.dataSource.transaction(work);
    this.outbox.wake();
    return result;
  }
}
