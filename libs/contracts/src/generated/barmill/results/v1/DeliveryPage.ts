// Original file: libs/contracts/proto/results/v1/results.proto

import type { DeliveryInput as _barmill_results_v1_DeliveryInput, Delivery as _barmill_results_v1_Delivery } from '../../../barmill/results/v1/Delivery.js';

export interface DeliveryPageInput {
  'deliveries'?: (_barmill_results_v1_DeliveryInput)[];
  'hasMore'?: (boolean);
}

export interface DeliveryPage {
  'deliveries': (_barmill_results_v1_Delivery)[];
  'hasMore': (boolean);
}
