// Original file: libs/contracts/proto/results/v1/results.proto


export interface UploadHeaderInput {
  'tenantId'?: (string);
  'symbol'?: (string);
  'timeframe'?: (string);
  'source'?: (string);
  'format'?: (string);
}

export interface UploadHeader {
  'tenantId': (string);
  'symbol': (string);
  'timeframe': (string);
  'source': (string);
  'format': (string);
}
