// Original file: libs/contracts/proto/results/v1/results.proto

import type { DatasetInput as _barmill_results_v1_DatasetInput, Dataset as _barmill_results_v1_Dataset } from '../../../barmill/results/v1/Dataset.js';

export interface DatasetPageInput {
  'datasets'?: (_barmill_results_v1_DatasetInput)[];
  'hasMore'?: (boolean);
}

export interface DatasetPage {
  'datasets': (_barmill_results_v1_Dataset)[];
  'hasMore': (boolean);
}
