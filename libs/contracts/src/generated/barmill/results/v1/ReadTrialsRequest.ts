// Original file: libs/contracts/proto/results/v1/results.proto


export interface ReadTrialsRequestInput {
  'runId'?: (string);
  'combinationIndex'?: (Buffer | Uint8Array | string);
  'onlySucceeded'?: (boolean);
}

export interface ReadTrialsRequest {
  'runId': (string);
  'combinationIndex': (Buffer);
  'onlySucceeded': (boolean);
}
