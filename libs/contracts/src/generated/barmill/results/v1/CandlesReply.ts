// Original file: libs/contracts/proto/results/v1/results.proto

import type { CandleColumnsInput as _barmill_results_v1_CandleColumnsInput, CandleColumns as _barmill_results_v1_CandleColumns } from '../../../barmill/results/v1/CandleColumns.js';

export interface CandlesReplyInput {
  'status'?: (string);
  'error'?: (string);
  'candles'?: (_barmill_results_v1_CandleColumnsInput | null);
}

export interface CandlesReply {
  'status': (string);
  'error': (string);
  'candles': (_barmill_results_v1_CandleColumns | null);
}
