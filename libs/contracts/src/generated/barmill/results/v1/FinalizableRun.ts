// Original file: libs/contracts/proto/results/v1/results.proto


export interface FinalizableRunInput {
  'runId'?: (string);
  'planToken'?: (number);
  'specJson'?: (string);
  'searchJson'?: (string);
  'isSampled'?: (boolean);
}

export interface FinalizableRun {
  'runId': (string);
  'planToken': (number);
  'specJson': (string);
  'searchJson': (string);
  'isSampled': (boolean);
}
