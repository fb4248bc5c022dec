// Original file: libs/contracts/proto/results/v1/results.proto

import type { LiveWorkerInput as _barmill_results_v1_LiveWorkerInput, LiveWorker as _barmill_results_v1_LiveWorker } from '../../../barmill/results/v1/LiveWorker.js';
import type { WaitingWorkInput as _barmill_results_v1_WaitingWorkInput, WaitingWork as _barmill_results_v1_WaitingWork } from '../../../barmill/results/v1/WaitingWork.js';

export interface WorkersReplyInput {
  'workers'?: (_barmill_results_v1_LiveWorkerInput)[];
  'waiting'?: (_barmill_results_v1_WaitingWorkInput)[];
}

export interface WorkersReply {
  'workers': (_barmill_results_v1_LiveWorker)[];
  'waiting': (_barmill_results_v1_WaitingWork)[];
}
