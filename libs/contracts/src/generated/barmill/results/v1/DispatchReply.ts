// Original file: libs/contracts/proto/results/v1/results.proto


export interface DispatchReplyInput {
  'dispatched'?: (number);
}

export interface DispatchReply {
  'dispatched': (number);
}
