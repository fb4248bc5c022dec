// Original file: libs/contracts/proto/results/v1/results.proto

import type { DatasetInput as _barmill_results_v1_DatasetInput, Dataset as _barmill_results_v1_Dataset } from '../../../barmill/results/v1/Dataset.js';

export interface UploadReplyInput {
  'dataset'?: (_barmill_results_v1_DatasetInput | null);
  'deduplicated'?: (boolean);
}

export interface UploadReply {
  'dataset': (_barmill_results_v1_Dataset | null);
  'deduplicated': (boolean);
}
