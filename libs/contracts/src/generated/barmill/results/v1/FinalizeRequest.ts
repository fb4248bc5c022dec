// Original file: libs/contracts/proto/results/v1/results.proto

import type { RankingInput as _barmill_results_v1_RankingInput, Ranking as _barmill_results_v1_Ranking } from '../../../barmill/results/v1/Ranking.js';
import type { SparklineInput as _barmill_results_v1_SparklineInput, Sparkline as _barmill_results_v1_Sparkline } from '../../../barmill/results/v1/Sparkline.js';

export interface FinalizeRequestInput {
  'runId'?: (string);
  'planToken'?: (number);
  'overfittingJson'?: (string);
  'surfaceJson'?: (string);
  'rankings'?: (_barmill_results_v1_RankingInput)[];
  'sparklines'?: (_barmill_results_v1_SparklineInput)[];
  '_overfittingJson'?: "overfittingJson";
  '_surfaceJson'?: "surfaceJson";
}

export interface FinalizeRequest {
  'runId': (string);
  'planToken': (number);
  'overfittingJson'?: (string);
  'surfaceJson'?: (string);
  'rankings': (_barmill_results_v1_Ranking)[];
  'sparklines': (_barmill_results_v1_Sparkline)[];
  '_overfittingJson'?: "overfittingJson";
  '_surfaceJson'?: "surfaceJson";
}
