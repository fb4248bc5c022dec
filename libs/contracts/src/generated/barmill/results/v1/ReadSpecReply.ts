// Original file: libs/contracts/proto/results/v1/results.proto


export interface ReadSpecReplyInput {
  'specJson'?: (string);
}

export interface ReadSpecReply {
  'specJson': (string);
}
