// Original file: libs/contracts/proto/results/v1/results.proto


export interface BatchRefInput {
  'tenantId'?: (string);
  'id'?: (string);
}

export interface BatchRef {
  'tenantId': (string);
  'id': (string);
}
