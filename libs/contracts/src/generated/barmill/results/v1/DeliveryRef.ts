// Original file: libs/contracts/proto/results/v1/results.proto


export interface DeliveryRefInput {
  'tenantId'?: (string);
  'webhookId'?: (string);
  'id'?: (string);
}

export interface DeliveryRef {
  'tenantId': (string);
  'webhookId': (string);
  'id': (string);
}
