import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller';
import { Lifecycle } from './lifecycle';
import { Readiness } from './readiness';
import { MetricsController, Telemetry } from './telemetry';
import { configToken, serviceNameToken } from './tokens';

/** What every service has: health, metrics, its configuration and its lifecycle. */
@Global()
@Module({})
export class PlatformModule {
  static forService(service: string, config: object): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TerminusModule.forRoot({ errorLogStyle: 'json', logger: false })],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: serviceNameToken, useValue: service },
        { provide: configToken, useValue: config },
        Telemetry,
        Readiness,
        Lifecycle,
      ],
      exports: [serviceNameToken, configToken, Telemetry, Readiness, Lifecycle],
    };
  }
}
