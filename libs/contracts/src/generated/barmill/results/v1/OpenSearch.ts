// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface OpenSearchInput {
  'runId'?: (string);
  'planToken'?: (number);
  'generations'?: (number);
  'asked'?: (number | string | Long);
  'done'?: (number | string | Long);
  'nsPerTrial'?: (number | string);
  'cpuLeftMs'?: (number | string);
  'wallLeftMs'?: (number | string);
  '_nsPerTrial'?: "nsPerTrial";
  '_cpuLeftMs'?: "cpuLeftMs";
  '_wallLeftMs'?: "wallLeftMs";
}

export interface OpenSearch {
  'runId': (string);
  'planToken': (number);
  'generations': (number);
  'asked': (number);
  'done': (number);
  'nsPerTrial'?: (number);
  'cpuLeftMs'?: (number);
  'wallLeftMs'?: (number);
  '_nsPerTrial'?: "nsPerTrial";
  '_cpuLeftMs'?: "cpuLeftMs";
  '_wallLeftMs'?: "wallLeftMs";
}
