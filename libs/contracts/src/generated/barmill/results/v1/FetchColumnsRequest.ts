// Original file: libs/contracts/proto/results/v1/results.proto


export interface FetchColumnsRequestInput {
  'sha256'?: (string);
}

export interface FetchColumnsRequest {
  'sha256': (string);
}
