// Original file: libs/contracts/proto/results/v1/results.proto

import type { DispatchableRunInput as _barmill_results_v1_DispatchableRunInput, DispatchableRun as _barmill_results_v1_DispatchableRun } from '../../../barmill/results/v1/DispatchableRun.js';
import type { FinalizableRunInput as _barmill_results_v1_FinalizableRunInput, FinalizableRun as _barmill_results_v1_FinalizableRun } from '../../../barmill/results/v1/FinalizableRun.js';
import type { PoisonedChunkInput as _barmill_results_v1_PoisonedChunkInput, PoisonedChunk as _barmill_results_v1_PoisonedChunk } from '../../../barmill/results/v1/PoisonedChunk.js';
import type { OpenSearchInput as _barmill_results_v1_OpenSearchInput, OpenSearch as _barmill_results_v1_OpenSearch } from '../../../barmill/results/v1/OpenSearch.js';
import type { SpentSearchInput as _barmill_results_v1_SpentSearchInput, SpentSearch as _barmill_results_v1_SpentSearch } from '../../../barmill/results/v1/SpentSearch.js';

export interface PendingReplyInput {
  'plannable'?: (string)[];
  'dispatchable'?: (_barmill_results_v1_DispatchableRunInput)[];
  'finalizable'?: (_barmill_results_v1_FinalizableRunInput)[];
  'sweepSlots'?: (number);
  'inFlight'?: (number);
  'poisoned'?: (_barmill_results_v1_PoisonedChunkInput)[];
  'searches'?: (_barmill_results_v1_OpenSearchInput)[];
  'spent'?: (_barmill_results_v1_SpentSearchInput)[];
  'interactiveSlots'?: (number);
  'quickInFlight'?: (number);
}

export interface PendingReply {
  'plannable': (string)[];
  'dispatchable': (_barmill_results_v1_DispatchableRun)[];
  'finalizable': (_barmill_results_v1_FinalizableRun)[];
  'sweepSlots': (number);
  'inFlight': (number);
  'poisoned': (_barmill_results_v1_PoisonedChunk)[];
  'searches': (_barmill_results_v1_OpenSearch)[];
  'spent': (_barmill_results_v1_SpentSearch)[];
  'interactiveSlots': (number);
  'quickInFlight': (number);
}
