// Original file: libs/contracts/proto/results/v1/results.proto


export interface StartTrainingRequestInput {
  'id'?: (string);
  'position'?: (number);
  'specJson'?: (string);
}

export interface StartTrainingRequest {
  'id': (string);
  'position': (number);
  'specJson': (string);
}
