// Original file: libs/contracts/proto/results/v1/results.proto

import type { CompleteHeaderInput as _barmill_results_v1_CompleteHeaderInput, CompleteHeader as _barmill_results_v1_CompleteHeader } from '../../../barmill/results/v1/CompleteHeader.js';
import type { CombinationColumnsInput as _barmill_results_v1_CombinationColumnsInput, CombinationColumns as _barmill_results_v1_CombinationColumns } from '../../../barmill/results/v1/CombinationColumns.js';
import type { TradeRowsInput as _barmill_results_v1_TradeRowsInput, TradeRows as _barmill_results_v1_TradeRows } from '../../../barmill/results/v1/TradeRows.js';
import type { EquityPartInput as _barmill_results_v1_EquityPartInput, EquityPart as _barmill_results_v1_EquityPart } from '../../../barmill/results/v1/EquityPart.js';
import type { StreamEndInput as _barmill_results_v1_StreamEndInput, StreamEnd as _barmill_results_v1_StreamEnd } from '../../../barmill/results/v1/StreamEnd.js';
import type { CandleColumnsInput as _barmill_results_v1_CandleColumnsInput, CandleColumns as _barmill_results_v1_CandleColumns } from '../../../barmill/results/v1/CandleColumns.js';
import type { DailyReturnsInput as _barmill_results_v1_DailyReturnsInput, DailyReturns as _barmill_results_v1_DailyReturns } from '../../../barmill/results/v1/DailyReturns.js';

export interface CompletePartInput {
  'header'?: (_barmill_results_v1_CompleteHeaderInput | null);
  'combinations'?: (_barmill_results_v1_CombinationColumnsInput | null);
  'trades'?: (_barmill_results_v1_TradeRowsInput | null);
  'equity'?: (_barmill_results_v1_EquityPartInput | null);
  'end'?: (_barmill_results_v1_StreamEndInput | null);
  'candles'?: (_barmill_results_v1_CandleColumnsInput | null);
  'returns'?: (_barmill_results_v1_DailyReturnsInput | null);
  'part'?: "header"|"combinations"|"trades"|"equity"|"end"|"candles"|"returns";
}

export interface CompletePart {
  'header'?: (_barmill_results_v1_CompleteHeader | null);
  'combinations'?: (_barmill_results_v1_CombinationColumns | null);
  'trades'?: (_barmill_results_v1_TradeRows | null);
  'equity'?: (_barmill_results_v1_EquityPart | null);
  'end'?: (_barmill_results_v1_StreamEnd | null);
  'candles'?: (_barmill_results_v1_CandleColumns | null);
  'returns'?: (_barmill_results_v1_DailyReturns | null);
  'part'?: "header"|"combinations"|"trades"|"equity"|"end"|"candles"|"returns";
}
