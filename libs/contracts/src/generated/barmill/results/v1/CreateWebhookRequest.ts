// Original file: libs/contracts/proto/results/v1/results.proto


export interface CreateWebhookRequestInput {
  'tenantId'?: (string);
  'url'?: (string);
  'events'?: (string)[];
  'description'?: (string);
  'secret'?: (string);
}

export interface CreateWebhookRequest {
  'tenantId': (string);
  'url': (string);
  'events': (string)[];
  'description': (string);
  'secret': (string);
}
