// Original file: libs/contracts/proto/results/v1/results.proto


export interface GetInstrumentRequestInput {
  'tenantId'?: (string);
  'symbol'?: (string);
}

export interface GetInstrumentRequest {
  'tenantId': (string);
  'symbol': (string);
}
