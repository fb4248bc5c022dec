// Original file: libs/contracts/proto/results/v1/results.proto


export interface CandlesRunInput {
  'specJson'?: (string);
  'paramsJson'?: (string);
}

export interface CandlesRun {
  'specJson': (string);
  'paramsJson': (string);
}
