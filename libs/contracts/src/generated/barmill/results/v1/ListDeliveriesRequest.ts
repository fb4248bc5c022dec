// Original file: libs/contracts/proto/results/v1/results.proto


export interface ListDeliveriesRequestInput {
  'tenantId'?: (string);
  'webhookId'?: (string);
  'limit'?: (number);
  'afterId'?: (string);
}

export interface ListDeliveriesRequest {
  'tenantId': (string);
  'webhookId': (string);
  'limit': (number);
  'afterId': (string);
}
