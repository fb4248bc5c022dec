import { cancelMessage, exchanges, keys } from '@barmill/contracts';
import { BroadcastServer } from '@barmill/messaging';
import { bootstrap } from '@barmill/platform';
import { engineConfig } from './engine.config';
import { EngineModule } from './engine.module';
import { WorkQueues } from './work-queues';

void bootstrap({
  name: 'engine',
  schema: engineConfig,
  module: (config) => EngineModule.forConfig(config),
  graceMs: 120_000,
  configure: (app, config) => {
    const control = {
      url: config.RABBITMQ_URL,
      exchange: exchanges.control,
      keys: [keys.cancelRun],
      schema: cancelMessage,
    };
    app.connectMicroservice({ strategy: new BroadcastServer(control) });
    for (const strategy of app.get(WorkQueues).servers) app.connectMicroservice({ strategy });
  },
});
