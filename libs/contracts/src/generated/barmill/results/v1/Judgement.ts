// Original file: libs/contracts/proto/results/v1/results.proto


export interface JudgementInput {
  'overfittingJson'?: (string);
  'surfaceJson'?: (string);
  '_overfittingJson'?: "overfittingJson";
  '_surfaceJson'?: "surfaceJson";
}

export interface Judgement {
  'overfittingJson'?: (string);
  'surfaceJson'?: (string);
  '_overfittingJson'?: "overfittingJson";
  '_surfaceJson'?: "surfaceJson";
}
