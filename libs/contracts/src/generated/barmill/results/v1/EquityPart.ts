// Original file: libs/contracts/proto/results/v1/results.proto


export interface EquityPartInput {
  'timeMs'?: (number | string)[];
  'equity'?: (number | string)[];
  'drawdownPct'?: (number | string)[];
}

export interface EquityPart {
  'timeMs': (number)[];
  'equity': (number)[];
  'drawdownPct': (number)[];
}
