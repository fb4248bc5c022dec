// Original file: libs/contracts/proto/results/v1/results.proto


export interface TrialsInput {
  'combinationIndex'?: (Buffer | Uint8Array | string);
  'paramsJson'?: (string)[];
  'market'?: (number)[];
}

export interface Trials {
  'combinationIndex': (Buffer);
  'paramsJson': (string)[];
  'market': (number)[];
}
