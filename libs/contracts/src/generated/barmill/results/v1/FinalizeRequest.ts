// Original file: libs/contracts/proto/results/v1/results.proto

import type { RankingInput as _barmill_results_v1_RankingInput, Ranking as _barmill_results_v1_Ranking } from '../../../barmill/results/v1/Ranking.js';

export interface FinalizeRequestInput {
  'runId'?: (string);
  'planToken'?: (number);
  'overfittingJson'?: (string);
  'surfaceJson'?: (string);
  'rankings'?: (_barmill_results_v1_RankingInput)[];
  '_overfittingJson'?: "overfittingJson";
  '_surfaceJson'?: "surfaceJson";
}

export interface FinalizeRequest {
  'runId': (string);
  'planToken': (number);
  'overfittingJson'?: (string);
  'surfaceJson'?: (string);
  'rankings': (_barmill_results_v1_Ranking)[];
  '_overfittingJson'?: "overfittingJson";
  '_surfaceJson'?: "surfaceJson";
}
