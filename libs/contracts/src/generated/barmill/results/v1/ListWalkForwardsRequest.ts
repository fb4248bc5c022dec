// Original file: libs/contracts/proto/results/v1/results.proto


export interface ListWalkForwardsRequestInput {
  'tenantId'?: (string);
  'limit'?: (number);
  'beforeId'?: (string);
}

export interface ListWalkForwardsRequest {
  'tenantId': (string);
  'limit': (number);
  'beforeId': (string);
}
