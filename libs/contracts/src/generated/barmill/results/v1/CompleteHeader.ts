// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface CompleteHeaderInput {
  'chunkId'?: (string);
  'token'?: (number);
  'checksum'?: (string);
  'cpuMs'?: (number | string);
  'bars'?: (number | string | Long);
  'engineVersion'?: (string);
  'metricVersion'?: (number);
  'tradesHash'?: (string);
  '_tradesHash'?: "tradesHash";
}

export interface CompleteHeader {
  'chunkId': (string);
  'token': (number);
  'checksum': (string);
  'cpuMs': (number);
  'bars': (number);
  'engineVersion': (string);
  'metricVersion': (number);
  'tradesHash'?: (string);
  '_tradesHash'?: "tradesHash";
}
