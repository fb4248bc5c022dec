// Original file: libs/contracts/proto/results/v1/results.proto

import type { RunEventInput as _barmill_results_v1_RunEventInput, RunEvent as _barmill_results_v1_RunEvent } from '../../../barmill/results/v1/RunEvent.js';

export interface EventPageInput {
  'events'?: (_barmill_results_v1_RunEventInput)[];
}

export interface EventPage {
  'events': (_barmill_results_v1_RunEvent)[];
}
