// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface WebhookInput {
  'id'?: (string);
  'url'?: (string);
  'events'?: (string)[];
  'description'?: (string);
  'isEnabled'?: (boolean);
  'disabledReason'?: (string);
  'failuresInARow'?: (number);
  'createdAtMs'?: (number | string | Long);
  'rowVersion'?: (number | string | Long);
  '_disabledReason'?: "disabledReason";
}

export interface Webhook {
  'id': (string);
  'url': (string);
  'events': (string)[];
  'description': (string);
  'isEnabled': (boolean);
  'disabledReason'?: (string);
  'failuresInARow': (number);
  'createdAtMs': (number);
  'rowVersion': (number);
  '_disabledReason'?: "disabledReason";
}
