// Original file: libs/contracts/proto/results/v1/results.proto


export interface ClaimedDeliveryInput {
  'id'?: (string);
  'attempt'?: (number);
  'messageId'?: (string);
  'url'?: (string);
  'secret'?: (string);
  'body'?: (string);
}

export interface ClaimedDelivery {
  'id': (string);
  'attempt': (number);
  'messageId': (string);
  'url': (string);
  'secret': (string);
  'body': (string);
}
