// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface DispatchableRunInput {
  'runId'?: (string);
  'tenantId'?: (string);
  'planned'?: (number | string | Long);
  'inFlight'?: (number | string | Long);
  'priority'?: (string);
  'lastDispatchedAtMs'?: (number | string | Long);
  'nextMs'?: (number | string);
  '_lastDispatchedAtMs'?: "lastDispatchedAtMs";
  '_nextMs'?: "nextMs";
}

export interface DispatchableRun {
  'runId': (string);
  'tenantId': (string);
  'planned': (number);
  'inFlight': (number);
  'priority': (string);
  'lastDispatchedAtMs'?: (number);
  'nextMs'?: (number);
  '_lastDispatchedAtMs'?: "lastDispatchedAtMs";
  '_nextMs'?: "nextMs";
}
