// Original file: libs/contracts/proto/results/v1/results.proto


export interface SortKeyInput {
  'field'?: (string);
  'isDescending'?: (boolean);
}

export interface SortKey {
  'field': (string);
  'isDescending': (boolean);
}
