// Original file: libs/contracts/proto/results/v1/results.proto


export interface HeldMessageInput {
  'chunkId'?: (string);
  'epoch'?: (number);
}

export interface HeldMessage {
  'chunkId': (string);
  'epoch': (number);
}
