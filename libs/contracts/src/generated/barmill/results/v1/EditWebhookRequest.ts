// Original file: libs/contracts/proto/results/v1/results.proto

import type { EventNamesInput as _barmill_results_v1_EventNamesInput, EventNames as _barmill_results_v1_EventNames } from '../../../barmill/results/v1/EventNames.js';
import type { Long } from '@grpc/proto-loader';

export interface EditWebhookRequestInput {
  'tenantId'?: (string);
  'id'?: (string);
  'admittedVersions'?: (number | string | Long)[];
  'admitsAny'?: (boolean);
  'url'?: (string);
  'events'?: (_barmill_results_v1_EventNamesInput | null);
  'description'?: (string);
  'isEnabled'?: (boolean);
  '_url'?: "url";
  '_description'?: "description";
  '_isEnabled'?: "isEnabled";
}

export interface EditWebhookRequest {
  'tenantId': (string);
  'id': (string);
  'admittedVersions': (number)[];
  'admitsAny': (boolean);
  'url'?: (string);
  'events': (_barmill_results_v1_EventNames | null);
  'description'?: (string);
  'isEnabled'?: (boolean);
  '_url'?: "url";
  '_description'?: "description";
  '_isEnabled'?: "isEnabled";
}
