// Original file: libs/contracts/proto/results/v1/results.proto


export interface RunRefInput {
  'tenantId'?: (string);
  'id'?: (string);
}

export interface RunRef {
  'tenantId': (string);
  'id': (string);
}
