// Original file: libs/contracts/proto/results/v1/results.proto


export interface StepReplyInput {
  'status'?: (string);
}

export interface StepReply {
  'status': (string);
}
