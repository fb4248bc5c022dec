// Original file: libs/contracts/proto/results/v1/results.proto


export interface EventNamesInput {
  'names'?: (string)[];
}

export interface EventNames {
  'names': (string)[];
}
