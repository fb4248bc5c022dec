// Original file: libs/contracts/proto/results/v1/results.proto


export interface EndTrainingRequestInput {
  'id'?: (string);
  'position'?: (number);
  'status'?: (string);
  'reason'?: (string);
  'parametersJson'?: (string);
  'trainingObjective'?: (number | string);
  'trainingAnnualReturnPct'?: (number | string);
  '_reason'?: "reason";
  '_parametersJson'?: "parametersJson";
  '_trainingObjective'?: "trainingObjective";
  '_trainingAnnualReturnPct'?: "trainingAnnualReturnPct";
}

export interface EndTrainingRequest {
  'id': (string);
  'position': (number);
  'status': (string);
  'reason'?: (string);
  'parametersJson'?: (string);
  'trainingObjective'?: (number);
  'trainingAnnualReturnPct'?: (number);
  '_reason'?: "reason";
  '_parametersJson'?: "parametersJson";
  '_trainingObjective'?: "trainingObjective";
  '_trainingAnnualReturnPct'?: "trainingAnnualReturnPct";
}
