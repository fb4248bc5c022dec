// Original file: libs/contracts/proto/results/v1/results.proto


export interface StartTestRequestInput {
  'id'?: (string);
  'position'?: (number);
  'specJson'?: (string);
  'initialBalance'?: (number | string);
}

export interface StartTestRequest {
  'id': (string);
  'position': (number);
  'specJson': (string);
  'initialBalance': (number);
}
