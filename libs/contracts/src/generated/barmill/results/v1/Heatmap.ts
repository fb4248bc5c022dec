// Original file: libs/contracts/proto/results/v1/results.proto


export interface HeatmapInput {
  'x'?: (number | string)[];
  'y'?: (number | string)[];
  'combinations'?: (number | string)[];
  'measured'?: (number | string)[];
  'value'?: (number | string)[];
  'combinationIndex'?: (number | string)[];
}

export interface Heatmap {
  'x': (number)[];
  'y': (number)[];
  'combinations': (number)[];
  'measured': (number)[];
  'value': (number)[];
  'combinationIndex': (number)[];
}
