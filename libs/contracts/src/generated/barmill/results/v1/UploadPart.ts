// Original file: libs/contracts/proto/results/v1/results.proto

import type { UploadHeaderInput as _barmill_results_v1_UploadHeaderInput, UploadHeader as _barmill_results_v1_UploadHeader } from '../../../barmill/results/v1/UploadHeader.js';
import type { StreamEndInput as _barmill_results_v1_StreamEndInput, StreamEnd as _barmill_results_v1_StreamEnd } from '../../../barmill/results/v1/StreamEnd.js';

export interface UploadPartInput {
  'header'?: (_barmill_results_v1_UploadHeaderInput | null);
  'content'?: (Buffer | Uint8Array | string);
  'end'?: (_barmill_results_v1_StreamEndInput | null);
  'part'?: "header"|"content"|"end";
}

export interface UploadPart {
  'header'?: (_barmill_results_v1_UploadHeader | null);
  'content'?: (Buffer);
  'end'?: (_barmill_results_v1_StreamEnd | null);
  'part'?: "header"|"content"|"end";
}
