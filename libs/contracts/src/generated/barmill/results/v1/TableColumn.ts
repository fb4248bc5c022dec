// Original file: libs/contracts/proto/results/v1/results.proto


export interface TableColumnInput {
  'number'?: (Buffer | Uint8Array | string);
  'text'?: (string)[];
  'missing'?: (Buffer | Uint8Array | string);
}

export interface TableColumn {
  'number': (Buffer);
  'text': (string)[];
  'missing': (Buffer);
}
