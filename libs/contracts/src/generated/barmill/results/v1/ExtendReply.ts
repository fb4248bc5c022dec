// Original file: libs/contracts/proto/results/v1/results.proto


export interface ExtendReplyInput {
  'verdict'?: (string);
}

export interface ExtendReply {
  'verdict': (string);
}
