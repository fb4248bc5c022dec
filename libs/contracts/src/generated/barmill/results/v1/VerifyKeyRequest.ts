// Original file: libs/contracts/proto/results/v1/results.proto


export interface VerifyKeyRequestInput {
  'keySha256'?: (string);
}

export interface VerifyKeyRequest {
  'keySha256': (string);
}
