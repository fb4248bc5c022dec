// Original file: libs/contracts/proto/results/v1/results.proto


export interface CallerInput {
  'tenantId'?: (string);
  'keyId'?: (string);
  'scopes'?: (string)[];
}

export interface Caller {
  'tenantId': (string);
  'keyId': (string);
  'scopes': (string)[];
}
