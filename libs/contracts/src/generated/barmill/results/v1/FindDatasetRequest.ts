// Original file: libs/contracts/proto/results/v1/results.proto


export interface FindDatasetRequestInput {
  'tenantId'?: (string);
  'symbol'?: (string);
  'timeframe'?: (string);
}

export interface FindDatasetRequest {
  'tenantId': (string);
  'symbol': (string);
  'timeframe': (string);
}
