// Original file: libs/contracts/proto/results/v1/results.proto

import type { WalkForwardWindowInput as _barmill_results_v1_WalkForwardWindowInput, WalkForwardWindow as _barmill_results_v1_WalkForwardWindow } from '../../../barmill/results/v1/WalkForwardWindow.js';
import type { Long } from '@grpc/proto-loader';

export interface WalkForwardWorkInput {
  'id'?: (string);
  'tenantId'?: (string);
  'specJson'?: (string);
  'searchJson'?: (string);
  'isOverlapping'?: (boolean);
  'totalCombinations'?: (number | string | Long);
  'windows'?: (_barmill_results_v1_WalkForwardWindowInput)[];
}

export interface WalkForwardWork {
  'id': (string);
  'tenantId': (string);
  'specJson': (string);
  'searchJson': (string);
  'isOverlapping': (boolean);
  'totalCombinations': (number);
  'windows': (_barmill_results_v1_WalkForwardWindow)[];
}
