// Original file: libs/contracts/proto/results/v1/results.proto


export interface CompleteReplyInput {
  'verdict'?: (string);
}

export interface CompleteReply {
  'verdict': (string);
}
