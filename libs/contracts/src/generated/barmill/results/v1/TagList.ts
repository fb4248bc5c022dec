// Original file: libs/contracts/proto/results/v1/results.proto


export interface TagListInput {
  'tags'?: (string)[];
}

export interface TagList {
  'tags': (string)[];
}
