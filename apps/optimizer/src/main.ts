import { exchanges, keys, runEventMessage } from '@barmill/contracts';
import { BroadcastServer } from '@barmill/messaging';
import { bootstrap } from '@barmill/platform';
import { optimizerConfig } from './optimizer.config';
import { OptimizerModule } from './optimizer.module';

void bootstrap({
  name: 'optimizer',
  schema: optimizerConfig,
  module: (config) => OptimizerModule.forConfig(config),
  configure: (app, config) => {
    const strategy = new BroadcastServer({
      url: config.RABBITMQ_URL,
      exchange: exchanges.events,
      keys: [
        keys.optimizationRequested,
        keys.optimizationPlanned,
        keys.optimizationProgress,
        keys.optimizationChunksDone,
        keys.walkForwardState,
        keys.walkForwardStep,
      ],
      schema: runEventMessage,
    });
    app.connectMicroservice({ strategy });
  },
});
