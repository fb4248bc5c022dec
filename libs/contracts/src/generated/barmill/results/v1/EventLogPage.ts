// Original file: libs/contracts/proto/results/v1/results.proto

import type { LoggedEventInput as _barmill_results_v1_LoggedEventInput, LoggedEvent as _barmill_results_v1_LoggedEvent } from '../../../barmill/results/v1/LoggedEvent.js';
import type { EventPlaceInput as _barmill_results_v1_EventPlaceInput, EventPlace as _barmill_results_v1_EventPlace } from '../../../barmill/results/v1/EventPlace.js';

export interface EventLogPageInput {
  'events'?: (_barmill_results_v1_LoggedEventInput)[];
  'hasMore'?: (boolean);
  'last'?: (_barmill_results_v1_EventPlaceInput | null);
}

export interface EventLogPage {
  'events': (_barmill_results_v1_LoggedEvent)[];
  'hasMore': (boolean);
  'last': (_barmill_results_v1_EventPlace | null);
}
