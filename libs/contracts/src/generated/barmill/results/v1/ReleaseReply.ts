// Original file: libs/contracts/proto/results/v1/results.proto


export interface ReleaseReplyInput {
  'verdict'?: (string);
}

export interface ReleaseReply {
  'verdict': (string);
}
