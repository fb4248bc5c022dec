// Original file: libs/contracts/proto/results/v1/results.proto


export interface PendingWalkForwardsInput {
  'ids'?: (string)[];
  'cancelling'?: (string)[];
}

export interface PendingWalkForwards {
  'ids': (string)[];
  'cancelling': (string)[];
}
