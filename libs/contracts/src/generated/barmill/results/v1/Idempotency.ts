// Original file: libs/contracts/proto/results/v1/results.proto


export interface IdempotencyInput {
  'key'?: (string);
  'requestSha256'?: (string);
  'caller'?: (string);
}

export interface Idempotency {
  'key': (string);
  'requestSha256': (string);
  'caller': (string);
}
