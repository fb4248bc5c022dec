import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Readiness } from './readiness';
import { ResultsClient } from './results-client';

/** Gives a service its client of the results service, and makes it not ready while results cannot be reached. */
@Global()
@Module({})
export class ResultsClientModule implements OnApplicationShutdown {
  constructor(private readonly client: ResultsClient) {}

  static forAddress(address: string): DynamicModule {
    return {
      module: ResultsClientModule,
      providers: [
        {
          provide: ResultsClient,
          inject: [Readiness],
          useFactory: (readiness: Readiness) => {
            const client = new ResultsClient(address);
            readiness.add('results', async () => await client.reach(1_500));
            return client;
          },
        },
      ],
      exports: [ResultsClient],
    };
  }

  onApplicationShutdown(): void {
    this.client.close();
  }
}
