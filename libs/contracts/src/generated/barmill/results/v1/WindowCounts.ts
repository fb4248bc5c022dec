// Original file: libs/contracts/proto/results/v1/results.proto


export interface WindowCountsInput {
  'total'?: (number);
  'planned'?: (number);
  'training'?: (number);
  'trained'?: (number);
  'testing'?: (number);
  'completed'?: (number);
  'skipped'?: (number);
  'failed'?: (number);
}

export interface WindowCounts {
  'total': (number);
  'planned': (number);
  'training': (number);
  'trained': (number);
  'testing': (number);
  'completed': (number);
  'skipped': (number);
  'failed': (number);
}
