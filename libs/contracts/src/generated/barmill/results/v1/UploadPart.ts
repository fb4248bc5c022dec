// Original file: libs/contracts/proto/results/v1/results.proto

import type { UploadHeaderInput as _barmill_results_v1_UploadHeaderInput, UploadHeader as _barmill_results_v1_UploadHeader } from '../../../barmill/results/v1/UploadHeader.js';

export interface UploadPartInput {
  'header'?: (_barmill_results_v1_UploadHeaderInput | null);
  'content'?: (Buffer | Uint8Array | string);
  'part'?: "header"|"content";
}

export interface UploadPart {
  'header'?: (_barmill_results_v1_UploadHeader | null);
  'content'?: (Buffer);
  'part'?: "header"|"content";
}
