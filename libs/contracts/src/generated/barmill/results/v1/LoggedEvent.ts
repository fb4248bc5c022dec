// Original file: libs/contracts/proto/results/v1/results.proto

import type { EventPlaceInput as _barmill_results_v1_EventPlaceInput, EventPlace as _barmill_results_v1_EventPlace } from '../../../barmill/results/v1/EventPlace.js';
import type { RunEventInput as _barmill_results_v1_RunEventInput, RunEvent as _barmill_results_v1_RunEvent } from '../../../barmill/results/v1/RunEvent.js';

export interface LoggedEventInput {
  'place'?: (_barmill_results_v1_EventPlaceInput | null);
  'kind'?: (string);
  'event'?: (_barmill_results_v1_RunEventInput | null);
}

export interface LoggedEvent {
  'place': (_barmill_results_v1_EventPlace | null);
  'kind': (string);
  'event': (_barmill_results_v1_RunEvent | null);
}
