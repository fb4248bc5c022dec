// Original file: libs/contracts/proto/results/v1/results.proto


export interface ClaimRequestInput {
  'chunkId'?: (string);
  'epoch'?: (number);
  'workerId'?: (string);
  'redelivered'?: (boolean);
  'claimId'?: (string);
}

export interface ClaimRequest {
  'chunkId': (string);
  'epoch': (number);
  'workerId': (string);
  'redelivered': (boolean);
  'claimId': (string);
}
