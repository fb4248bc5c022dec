// Original file: libs/contracts/proto/results/v1/results.proto


export interface KeptAnswerInput {
  'status'?: (number);
  'location'?: (string);
  'bodyJson'?: (string);
  '_location'?: "location";
}

export interface KeptAnswer {
  'status': (number);
  'location'?: (string);
  'bodyJson': (string);
  '_location'?: "location";
}
