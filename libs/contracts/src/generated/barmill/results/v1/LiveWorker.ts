// Original file: libs/contracts/proto/results/v1/results.proto

import type { RunningChunkInput as _barmill_results_v1_RunningChunkInput, RunningChunk as _barmill_results_v1_RunningChunk } from '../../../barmill/results/v1/RunningChunk.js';
import type { Long } from '@grpc/proto-loader';

export interface LiveWorkerInput {
  'id'?: (string);
  'sweepSlots'?: (number);
  'interactiveSlots'?: (number);
  'engineVersion'?: (string);
  'lastSeenAtMs'?: (number | string | Long);
  'running'?: (_barmill_results_v1_RunningChunkInput)[];
  'busySlots'?: (number);
}

export interface LiveWorker {
  'id': (string);
  'sweepSlots': (number);
  'interactiveSlots': (number);
  'engineVersion': (string);
  'lastSeenAtMs': (number);
  'running': (_barmill_results_v1_RunningChunk)[];
  'busySlots': (number);
}
