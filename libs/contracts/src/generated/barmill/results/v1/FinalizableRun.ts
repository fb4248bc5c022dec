// Original file: libs/contracts/proto/results/v1/results.proto


export interface FinalizableRunInput {
  'runId'?: (string);
  'planToken'?: (number);
}

export interface FinalizableRun {
  'runId': (string);
  'planToken': (number);
}
