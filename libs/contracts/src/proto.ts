import { join } from 'node:path';

export type * from './generated/index';
export type { ProtoGrpcType } from './generated/results';

/** The package that Nest's gRPC transport and the plain client both load. */
export const resultsPackage = 'barmill.results.v1';

/** Folder of the protos: beside the sources, and copied beside the build. */
export const protoRoot = join(__dirname, '..', 'proto');
export const resultsProto = join(protoRoot, 'results', 'v1', 'results.proto');

/** How messages are shown to our code: camel case, 64-bit integers as numbers (all of ours are below 2^53). */
export const loaderOptions = { keepCase: false, longs: Number, defaults: true, oneofs: true } as const;
