// Original file: libs/contracts/proto/results/v1/results.proto


export interface NewBatchItemInput {
  'itemJson'?: (string);
  'specJson'?: (string);
  'paramsJson'?: (string);
  'faultJson'?: (string);
  '_specJson'?: "specJson";
  '_paramsJson'?: "paramsJson";
  '_faultJson'?: "faultJson";
}

export interface NewBatchItem {
  'itemJson': (string);
  'specJson'?: (string);
  'paramsJson'?: (string);
  'faultJson'?: (string);
  '_specJson'?: "specJson";
  '_paramsJson'?: "paramsJson";
  '_faultJson'?: "faultJson";
}
