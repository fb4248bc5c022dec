// Original file: libs/contracts/proto/results/v1/results.proto


export interface FigureColumnsInput {
  'combinationIndex'?: (Buffer | Uint8Array | string);
  'objectiveValue'?: (Buffer | Uint8Array | string);
  'metrics'?: (Buffer | Uint8Array | string)[];
}

export interface FigureColumns {
  'combinationIndex': (Buffer);
  'objectiveValue': (Buffer);
  'metrics': (Buffer)[];
}
