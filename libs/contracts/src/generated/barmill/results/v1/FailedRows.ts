// Original file: libs/contracts/proto/results/v1/results.proto


export interface FailedRowsInput {
  'combinationIndex'?: (Buffer | Uint8Array | string);
  'paramsJson'?: (string)[];
  'market'?: (number)[];
}

export interface FailedRows {
  'combinationIndex': (Buffer);
  'paramsJson': (string)[];
  'market': (number)[];
}
