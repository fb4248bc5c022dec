// Original file: libs/contracts/proto/results/v1/results.proto

import type { InstrumentInput as _barmill_results_v1_InstrumentInput, Instrument as _barmill_results_v1_Instrument } from '../../../barmill/results/v1/Instrument.js';

export interface CreateInstrumentRequestInput {
  'tenantId'?: (string);
  'instrument'?: (_barmill_results_v1_InstrumentInput | null);
}

export interface CreateInstrumentRequest {
  'tenantId': (string);
  'instrument': (_barmill_results_v1_Instrument | null);
}
