// Original file: libs/contracts/proto/results/v1/results.proto


export interface ListKeysRequestInput {
  'tenantId'?: (string);
  'limit'?: (number);
  'afterId'?: (string);
}

export interface ListKeysRequest {
  'tenantId': (string);
  'limit': (number);
  'afterId': (string);
}
