// Original file: libs/contracts/proto/results/v1/results.proto

import type { HeldMessageInput as _barmill_results_v1_HeldMessageInput, HeldMessage as _barmill_results_v1_HeldMessage } from '../../../barmill/results/v1/HeldMessage.js';

export interface HeartbeatRequestInput {
  'workerId'?: (string);
  'sweepSlots'?: (number);
  'interactiveSlots'?: (number);
  'engineVersion'?: (string);
  'leaving'?: (boolean);
  'held'?: (_barmill_results_v1_HeldMessageInput)[];
}

export interface HeartbeatRequest {
  'workerId': (string);
  'sweepSlots': (number);
  'interactiveSlots': (number);
  'engineVersion': (string);
  'leaving': (boolean);
  'held': (_barmill_results_v1_HeldMessage)[];
}
