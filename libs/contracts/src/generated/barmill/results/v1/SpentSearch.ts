// Original file: libs/contracts/proto/results/v1/results.proto


export interface SpentSearchInput {
  'runId'?: (string);
  'planToken'?: (number);
  'reason'?: (string);
}

export interface SpentSearch {
  'runId': (string);
  'planToken': (number);
  'reason': (string);
}
