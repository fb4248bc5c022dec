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
  'worksWhen'?: (string);
  'source'?: (string);
  '_primaryTf'?: "primaryTf";
  '_worksWhen'?: "worksWhen";
  '_source'?: "source";
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
  'worksWhen'?: (string);
  'source'?: (string);
  '_primaryTf'?: "primaryTf";
  '_worksWhen'?: "worksWhen";
  '_source'?: "source";
}
