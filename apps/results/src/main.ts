import { bootstrap } from '@barmill/platform';
import { connectGrpc } from './rpc/grpc-server';
import { resultsConfig } from './results.config';
import { ResultsModule } from './results.module';

void bootstrap({
  name: 'results',
  schema: resultsConfig,
  module: (config) => ResultsModule.forConfig(config),
  configure: connectGrpc,
});
