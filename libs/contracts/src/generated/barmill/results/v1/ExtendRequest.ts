// Original file: libs/contracts/proto/results/v1/results.proto


export interface ExtendRequestInput {
  'chunkId'?: (string);
  'token'?: (number);
}

export interface ExtendRequest {
  'chunkId': (string);
  'token': (number);
}
