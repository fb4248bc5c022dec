import 'reflect-metadata';
import { bootstrap } from '@barmill/platform';
import { createAdapter } from './http/adapter';
import { configureHttp } from './http/configure-http';
import { gatewayConfig } from './gateway.config';
import { GatewayModule } from './gateway.module';
import { connectEvents } from './live/connect-events';

void bootstrap({
  name: 'gateway',
  schema: gatewayConfig,
  module: (config) => GatewayModule.forConfig(config),
  adapter: createAdapter,
  configure: async (app, config) => {
    await configureHttp(app, config);
    connectEvents(app, config.RABBITMQ_URL);
  },
});
