// Original file: libs/contracts/proto/results/v1/results.proto


export interface FinalizeReplyInput {
  'status'?: (string);
}

export interface FinalizeReply {
  'status': (string);
}
