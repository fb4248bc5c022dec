// Original file: libs/contracts/proto/results/v1/results.proto

import type { DataFindingInput as _barmill_results_v1_DataFindingInput, DataFinding as _barmill_results_v1_DataFinding } from '../../../barmill/results/v1/DataFinding.js';
import type { Long } from '@grpc/proto-loader';

export interface DatasetInput {
  'id'?: (string);
  'symbol'?: (string);
  'timeframe'?: (string);
  'source'?: (string);
  'sha256'?: (string);
  'bars'?: (number | string | Long);
  'firstTimeMs'?: (number | string | Long);
  'lastTimeMs'?: (number | string | Long);
  'hasVolume'?: (boolean);
  'hasSpread'?: (boolean);
  'gaps'?: (number | string | Long);
  'findings'?: (_barmill_results_v1_DataFindingInput)[];
  'createdAtMs'?: (number | string | Long);
  'bytes'?: (number | string | Long);
}

export interface Dataset {
  'id': (string);
  'symbol': (string);
  'timeframe': (string);
  'source': (string);
  'sha256': (string);
  'bars': (number);
  'firstTimeMs': (number);
  'lastTimeMs': (number);
  'hasVolume': (boolean);
  'hasSpread': (boolean);
  'gaps': (number);
  'findings': (_barmill_results_v1_DataFinding)[];
  'createdAtMs': (number);
  'bytes': (number);
}
