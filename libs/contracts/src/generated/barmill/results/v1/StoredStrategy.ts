// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface StoredStrategyInput {
  'id'?: (string);
  'name'?: (string);
  'version'?: (number);
  'kind'?: (string);
  'title'?: (string);
  'description'?: (string);
  'definitionJson'?: (string);
  'parametersJson'?: (string);
  'constraints'?: (string)[];
  'tags'?: (string)[];
  'primaryTf'?: (string);
  'contextTfs'?: (string)[];
  'contentHash'?: (string);
  'createdAtMs'?: (number | string | Long);
  '_primaryTf'?: "primaryTf";
}

export interface StoredStrategy {
  'id': (string);
  'name': (string);
  'version': (number);
  'kind': (string);
  'title': (string);
  'description': (string);
  'definitionJson': (string);
  'parametersJson': (string);
  'constraints': (string)[];
  'tags': (string)[];
  'primaryTf'?: (string);
  'contextTfs': (string)[];
  'contentHash': (string);
  'createdAtMs': (number);
  '_primaryTf'?: "primaryTf";
}
