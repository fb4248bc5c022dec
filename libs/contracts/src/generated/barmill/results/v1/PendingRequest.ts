// Original file: libs/contracts/proto/results/v1/results.proto


export interface PendingRequestInput {
  'resting'?: (string)[];
}

export interface PendingRequest {
  'resting': (string)[];
}
