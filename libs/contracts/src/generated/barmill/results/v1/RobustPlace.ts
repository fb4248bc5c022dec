// Original file: libs/contracts/proto/results/v1/results.proto


export interface RobustPlaceInput {
  'ratio'?: (number | string);
  'strategy'?: (string);
  'version'?: (number);
  'symbol'?: (string);
}

export interface RobustPlace {
  'ratio': (number);
  'strategy': (string);
  'version': (number);
  'symbol': (string);
}
