// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ClaimReplyInput {
  'verdict'?: (string);
  'reason'?: (string);
  'token'?: (number);
  'leaseMs'?: (number);
  'runId'?: (string);
  'runKind'?: (string);
  'firstIndex'?: (number | string | Long);
  'endIndex'?: (number | string | Long);
  'specJson'?: (string);
  'searchJson'?: (string);
  'paramsJson'?: (string);
  'attempt'?: (number);
  'candlesJson'?: (string);
  'trialsJson'?: (string);
  'wanted'?: (string);
  '_searchJson'?: "searchJson";
  '_paramsJson'?: "paramsJson";
  '_candlesJson'?: "candlesJson";
  '_trialsJson'?: "trialsJson";
}

export interface ClaimReply {
  'verdict': (string);
  'reason': (string);
  'token': (number);
  'leaseMs': (number);
  'runId': (string);
  'runKind': (string);
  'firstIndex': (number);
  'endIndex': (number);
  'specJson': (string);
  'searchJson'?: (string);
  'paramsJson'?: (string);
  'attempt': (number);
  'candlesJson'?: (string);
  'trialsJson'?: (string);
  'wanted': (string);
  '_searchJson'?: "searchJson";
  '_paramsJson'?: "paramsJson";
  '_candlesJson'?: "candlesJson";
  '_trialsJson'?: "trialsJson";
}
