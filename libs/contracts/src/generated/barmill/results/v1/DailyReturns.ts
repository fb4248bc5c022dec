// Original file: libs/contracts/proto/results/v1/results.proto


export interface DailyReturnsInput {
  'combinationIndex'?: (Buffer | Uint8Array | string);
  'values'?: (Buffer | Uint8Array | string);
}

export interface DailyReturns {
  'combinationIndex': (Buffer);
  'values': (Buffer);
}
