// Original file: libs/contracts/proto/results/v1/results.proto


export interface ParentSearchInput {
  'id'?: (string);
  'searchJson'?: (string);
}

export interface ParentSearch {
  'id': (string);
  'searchJson': (string);
}
