// Original file: libs/contracts/proto/results/v1/results.proto


export interface SettleDeliveryRequestInput {
  'id'?: (string);
  'attempt'?: (number);
  'responseStatus'?: (number);
  'error'?: (string);
  '_responseStatus'?: "responseStatus";
}

export interface SettleDeliveryRequest {
  'id': (string);
  'attempt': (number);
  'responseStatus'?: (number);
  'error': (string);
  '_responseStatus'?: "responseStatus";
}
