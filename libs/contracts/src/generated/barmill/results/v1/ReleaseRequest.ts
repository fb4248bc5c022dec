// Original file: libs/contracts/proto/results/v1/results.proto


export interface ReleaseRequestInput {
  'chunkId'?: (string);
  'token'?: (number);
  'outcome'?: (string);
  'error'?: (string);
}

export interface ReleaseRequest {
  'chunkId': (string);
  'token': (number);
  'outcome': (string);
  'error': (string);
}
