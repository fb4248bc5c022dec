// Original file: libs/contracts/proto/results/v1/results.proto


export interface KeyRefInput {
  'tenantId'?: (string);
  'id'?: (string);
}

export interface KeyRef {
  'tenantId': (string);
  'id': (string);
}
