// Original file: libs/contracts/proto/results/v1/results.proto


export interface BytesPartInput {
  'content'?: (Buffer | Uint8Array | string);
}

export interface BytesPart {
  'content': (Buffer);
}
