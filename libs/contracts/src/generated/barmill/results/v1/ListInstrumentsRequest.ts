// Original file: libs/contracts/proto/results/v1/results.proto


export interface ListInstrumentsRequestInput {
  'tenantId'?: (string);
}

export interface ListInstrumentsRequest {
  'tenantId': (string);
}
