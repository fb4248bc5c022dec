// Original file: libs/contracts/proto/results/v1/results.proto


export interface WebhookRefInput {
  'tenantId'?: (string);
  'id'?: (string);
}

export interface WebhookRef {
  'tenantId': (string);
  'id': (string);
}
