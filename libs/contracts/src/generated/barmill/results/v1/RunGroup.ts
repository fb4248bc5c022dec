// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface RunGroupInput {
  'name'?: (string);
  'runs'?: (number | string | Long);
  'completed'?: (number | string | Long);
  'failed'?: (number | string | Long);
  'measured'?: (number | string | Long);
  'mean'?: (number | string);
  'least'?: (number | string);
  'most'?: (number | string);
  '_mean'?: "mean";
  '_least'?: "least";
  '_most'?: "most";
}

export interface RunGroup {
  'name': (string);
  'runs': (number);
  'completed': (number);
  'failed': (number);
  'measured': (number);
  'mean'?: (number);
  'least'?: (number);
  'most'?: (number);
  '_mean'?: "mean";
  '_least'?: "least";
  '_most'?: "most";
}
