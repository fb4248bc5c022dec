// Original file: libs/contracts/proto/results/v1/results.proto


export interface ListWebhooksRequestInput {
  'tenantId'?: (string);
  'limit'?: (number);
  'afterId'?: (string);
}

export interface ListWebhooksRequest {
  'tenantId': (string);
  'limit': (number);
  'afterId': (string);
}
