// Original file: libs/contracts/proto/results/v1/results.proto


export interface TimeframesRefInput {
  'tenantId'?: (string);
}

export interface TimeframesRef {
  'tenantId': (string);
}
