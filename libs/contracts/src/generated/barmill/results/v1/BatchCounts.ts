// Original file: libs/contracts/proto/results/v1/results.proto


export interface BatchCountsInput {
  'total'?: (number);
  'pending'?: (number);
  'running'?: (number);
  'completed'?: (number);
  'failed'?: (number);
  'cancelled'?: (number);
  'rejected'?: (number);
  'deleted'?: (number);
  'deduplicated'?: (number);
}

export interface BatchCounts {
  'total': (number);
  'pending': (number);
  'running': (number);
  'completed': (number);
  'failed': (number);
  'cancelled': (number);
  'rejected': (number);
  'deleted': (number);
  'deduplicated': (number);
}
