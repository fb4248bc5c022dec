// Original file: libs/contracts/proto/results/v1/results.proto


export interface RunRefsInput {
  'tenantId'?: (string);
  'ids'?: (string)[];
}

export interface RunRefs {
  'tenantId': (string);
  'ids': (string)[];
}
