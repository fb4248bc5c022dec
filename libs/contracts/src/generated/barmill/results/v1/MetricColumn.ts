// Original file: libs/contracts/proto/results/v1/results.proto


export interface MetricColumnInput {
  'id'?: (string);
  'value'?: (Buffer | Uint8Array | string);
  'reason'?: (string)[];
  'reasonAt'?: (Buffer | Uint8Array | string);
}

export interface MetricColumn {
  'id': (string);
  'value': (Buffer);
  'reason': (string)[];
  'reasonAt': (Buffer);
}
