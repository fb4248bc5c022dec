// Original file: libs/contracts/proto/results/v1/results.proto


export interface CandleColumnsInput {
  'bars'?: (number);
  'hasVolume'?: (boolean);
  'hasSpread'?: (boolean);
  'hasMore'?: (boolean);
  'columns'?: (Buffer | Uint8Array | string);
}

export interface CandleColumns {
  'bars': (number);
  'hasVolume': (boolean);
  'hasSpread': (boolean);
  'hasMore': (boolean);
  'columns': (Buffer);
}
