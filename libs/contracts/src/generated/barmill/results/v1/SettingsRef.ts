// Original file: libs/contracts/proto/results/v1/results.proto


export interface SettingsRefInput {
  'tenantId'?: (string);
}

export interface SettingsRef {
  'tenantId': (string);
}
