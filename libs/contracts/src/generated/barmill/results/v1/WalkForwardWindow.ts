// Original file: libs/contracts/proto/results/v1/results.proto

import type { WindowBoundsInput as _barmill_results_v1_WindowBoundsInput, WindowBounds as _barmill_results_v1_WindowBounds } from '../../../barmill/results/v1/WindowBounds.js';
import type { OutOfSampleInput as _barmill_results_v1_OutOfSampleInput, OutOfSample as _barmill_results_v1_OutOfSample } from '../../../barmill/results/v1/OutOfSample.js';

export interface WalkForwardWindowInput {
  'position'?: (number);
  'bounds'?: (_barmill_results_v1_WindowBoundsInput | null);
  'status'?: (string);
  'reason'?: (string);
  'trainingRunId'?: (string);
  'testRunId'?: (string);
  'parametersJson'?: (string);
  'trainingObjective'?: (number | string);
  'trainingAnnualReturnPct'?: (number | string);
  'testObjective'?: (number | string);
  'initialBalance'?: (number | string);
  'finalEquity'?: (number | string);
  'outOfSample'?: (_barmill_results_v1_OutOfSampleInput | null);
  'isRunEnded'?: (boolean);
  'isPaused'?: (boolean);
  '_reason'?: "reason";
  '_trainingRunId'?: "trainingRunId";
  '_testRunId'?: "testRunId";
  '_parametersJson'?: "parametersJson";
  '_trainingObjective'?: "trainingObjective";
  '_trainingAnnualReturnPct'?: "trainingAnnualReturnPct";
  '_testObjective'?: "testObjective";
  '_initialBalance'?: "initialBalance";
  '_finalEquity'?: "finalEquity";
}

export interface WalkForwardWindow {
  'position': (number);
  'bounds': (_barmill_results_v1_WindowBounds | null);
  'status': (string);
  'reason'?: (string);
  'trainingRunId'?: (string);
  'testRunId'?: (string);
  'parametersJson'?: (string);
  'trainingObjective'?: (number);
  'trainingAnnualReturnPct'?: (number);
  'testObjective'?: (number);
  'initialBalance'?: (number);
  'finalEquity'?: (number);
  'outOfSample': (_barmill_results_v1_OutOfSample | null);
  'isRunEnded': (boolean);
  'isPaused': (boolean);
  '_reason'?: "reason";
  '_trainingRunId'?: "trainingRunId";
  '_testRunId'?: "testRunId";
  '_parametersJson'?: "parametersJson";
  '_trainingObjective'?: "trainingObjective";
  '_trainingAnnualReturnPct'?: "trainingAnnualReturnPct";
  '_testObjective'?: "testObjective";
  '_initialBalance'?: "initialBalance";
  '_finalEquity'?: "finalEquity";
}
