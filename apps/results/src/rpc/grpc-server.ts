import { loaderOptions, protoRoot, resultsPackage, resultsProto } from '@barmill/contracts';
import { maxMessageBytes } from '@barmill/platform';
import { Transport, type GrpcOptions } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ResultsConfig } from '../results.config';
import { RpcDurations } from './rpc-durations.interceptor';
import { RpcErrorFilter } from './rpc-error.filter';

/**
 * Connects the gRPC server. Old connections take no new calls after a while, so that clients find new replicas; calls that
 * run, such as a long upload, end in their own time.
 */
export function connectGrpc(app: NestFastifyApplication, config: ResultsConfig): void {
  app.useGlobalFilters(app.get(RpcErrorFilter));
  app.useGlobalInterceptors(app.get(RpcDurations));
  app.connectMicroservice<GrpcOptions>(
    {
      transport: Transport.GRPC,
      options: {
        package: resultsPackage,
        protoPath: resultsProto,
        url: config.GRPC_URL,
        loader: { ...loaderOptions, includeDirs: [protoRoot] },
        maxReceiveMessageLength: maxMessageBytes,
        maxSendMessageLength: maxMessageBytes,
        gracefulShutdown: true,
        channelOptions: {
          'grpc.max_connection_age_ms': 90_000,
          'grpc.keepalive_permit_without_calls': 1,
        },
      },
    },
    { inheritAppConfig: true },
  );
}
