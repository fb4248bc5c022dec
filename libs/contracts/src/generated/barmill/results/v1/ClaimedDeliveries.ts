// Original file: libs/contracts/proto/results/v1/results.proto

import type { ClaimedDeliveryInput as _barmill_results_v1_ClaimedDeliveryInput, ClaimedDelivery as _barmill_results_v1_ClaimedDelivery } from '../../../barmill/results/v1/ClaimedDelivery.js';

export interface ClaimedDeliveriesInput {
  'deliveries'?: (_barmill_results_v1_ClaimedDeliveryInput)[];
}

export interface ClaimedDeliveries {
  'deliveries': (_barmill_results_v1_ClaimedDelivery)[];
}
