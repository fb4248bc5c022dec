// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface DeliveryInput {
  'id'?: (string);
  'webhookId'?: (string);
  'messageId'?: (string);
  'event'?: (string);
  'payloadJson'?: (string);
  'status'?: (string);
  'attempts'?: (number);
  'nextAttemptAtMs'?: (number | string | Long);
  'responseStatus'?: (number);
  'error'?: (string);
  'createdAtMs'?: (number | string | Long);
  'endedAtMs'?: (number | string | Long);
  '_nextAttemptAtMs'?: "nextAttemptAtMs";
  '_responseStatus'?: "responseStatus";
  '_error'?: "error";
  '_endedAtMs'?: "endedAtMs";
}

export interface Delivery {
  'id': (string);
  'webhookId': (string);
  'messageId': (string);
  'event': (string);
  'payloadJson': (string);
  'status': (string);
  'attempts': (number);
  'nextAttemptAtMs'?: (number);
  'responseStatus'?: (number);
  'error'?: (string);
  'createdAtMs': (number);
  'endedAtMs'?: (number);
  '_nextAttemptAtMs'?: "nextAttemptAtMs";
  '_responseStatus'?: "responseStatus";
  '_error'?: "error";
  '_endedAtMs'?: "endedAtMs";
}
