// Original file: libs/contracts/proto/results/v1/results.proto


export interface HeartbeatRequestInput {
  'workerId'?: (string);
  'sweepSlots'?: (number);
  'interactiveSlots'?: (number);
  'engineVersion'?: (string);
  'leaving'?: (boolean);
}

export interface HeartbeatRequest {
  'workerId': (string);
  'sweepSlots': (number);
  'interactiveSlots': (number);
  'engineVersion': (string);
  'leaving': (boolean);
}
