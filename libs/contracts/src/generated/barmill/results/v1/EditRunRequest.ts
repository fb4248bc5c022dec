// Original file: libs/contracts/proto/results/v1/results.proto

import type { TagListInput as _barmill_results_v1_TagListInput, TagList as _barmill_results_v1_TagList } from '../../../barmill/results/v1/TagList.js';
import type { Long } from '@grpc/proto-loader';

export interface EditRunRequestInput {
  'tenantId'?: (string);
  'id'?: (string);
  'versions'?: (number | string | Long)[];
  'anyVersion'?: (boolean);
  'notes'?: (string);
  'tags'?: (_barmill_results_v1_TagListInput | null);
  'isFavorite'?: (boolean);
  'priority'?: (string);
  '_notes'?: "notes";
  '_isFavorite'?: "isFavorite";
  '_priority'?: "priority";
}

export interface EditRunRequest {
  'tenantId': (string);
  'id': (string);
  'versions': (number)[];
  'anyVersion': (boolean);
  'notes'?: (string);
  'tags': (_barmill_results_v1_TagList | null);
  'isFavorite'?: (boolean);
  'priority'?: (string);
  '_notes'?: "notes";
  '_isFavorite'?: "isFavorite";
  '_priority'?: "priority";
}
