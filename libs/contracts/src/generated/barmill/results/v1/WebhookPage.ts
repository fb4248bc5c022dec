// Original file: libs/contracts/proto/results/v1/results.proto

import type { WebhookInput as _barmill_results_v1_WebhookInput, Webhook as _barmill_results_v1_Webhook } from '../../../barmill/results/v1/Webhook.js';

export interface WebhookPageInput {
  'webhooks'?: (_barmill_results_v1_WebhookInput)[];
  'hasMore'?: (boolean);
}

export interface WebhookPage {
  'webhooks': (_barmill_results_v1_Webhook)[];
  'hasMore': (boolean);
}
