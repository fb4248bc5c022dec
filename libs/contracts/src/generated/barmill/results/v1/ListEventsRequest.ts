// Original file: libs/contracts/proto/results/v1/results.proto

import type { EventPlaceInput as _barmill_results_v1_EventPlaceInput, EventPlace as _barmill_results_v1_EventPlace } from '../../../barmill/results/v1/EventPlace.js';

export interface ListEventsRequestInput {
  'tenantId'?: (string);
  'limit'?: (number);
  'isAscending'?: (boolean);
  'after'?: (_barmill_results_v1_EventPlaceInput | null);
  'runId'?: (string);
  'type'?: (string);
  'kind'?: (string);
  '_runId'?: "runId";
  '_type'?: "type";
  '_kind'?: "kind";
}

export interface ListEventsRequest {
  'tenantId': (string);
  'limit': (number);
  'isAscending': (boolean);
  'after': (_barmill_results_v1_EventPlace | null);
  'runId'?: (string);
  'type'?: (string);
  'kind'?: (string);
  '_runId'?: "runId";
  '_type'?: "type";
  '_kind'?: "kind";
}
