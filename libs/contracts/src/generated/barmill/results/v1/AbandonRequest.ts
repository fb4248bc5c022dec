// Original file: libs/contracts/proto/results/v1/results.proto


export interface AbandonRequestInput {
  'token'?: (string);
}

export interface AbandonRequest {
  'token': (string);
}
