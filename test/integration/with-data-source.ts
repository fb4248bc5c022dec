import type { TestDatabase } from '@barmill/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/results/src/database/data-source';

/** Does `work` over a connection to the database such as the results service has. */
export async function withDataSource<T>(
  database: TestDatabase,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const options = dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL: 4 });
  const dataSource = await new DataSource(options).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
