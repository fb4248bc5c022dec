import { Readiness } from '@barmill/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ResultsConfig } from '../results.config';
import { dataSourceOptions } from './data-source';
import { migrate } from './migrate';

/** The connection to Postgres, with the schema brought up to date before anything else starts. */
@Module({})
export class DatabaseModule {
  constructor(dataSource: DataSource, readiness: Readiness) {
    readiness.add('database', async () => {
      await dataSource.query('select 1');
    });
  }

  static forConfig(config: ResultsConfig): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSourceOptions(config), retryAttempts: 30, retryDelay: 1_000 }),
          dataSourceFactory: async (options) => {
            const dataSource = await new DataSource(options!).initialize();
            await migrate(dataSource);
            return dataSource;
          },
        }),
      ],
    };
  }
}
