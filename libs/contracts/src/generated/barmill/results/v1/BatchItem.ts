// Original file: libs/contracts/proto/results/v1/results.proto


export interface BatchItemInput {
  'itemJson'?: (string);
  'runId'?: (string);
  'deduplicated'?: (boolean);
  'faultJson'?: (string);
  'status'?: (string);
  '_runId'?: "runId";
  '_faultJson'?: "faultJson";
  '_status'?: "status";
}

export interface BatchItem {
  'itemJson': (string);
  'runId'?: (string);
  'deduplicated': (boolean);
  'faultJson'?: (string);
  'status'?: (string);
  '_runId'?: "runId";
  '_faultJson'?: "faultJson";
  '_status'?: "status";
}
