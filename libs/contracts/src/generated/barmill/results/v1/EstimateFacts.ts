// Original file: libs/contracts/proto/results/v1/results.proto


export interface EstimateFactsInput {
  'nsPerBarCombination'?: (number | string);
  'sweepSlots'?: (number);
  'equalRunId'?: (string);
  'bytesPerRow'?: (number | string);
  '_nsPerBarCombination'?: "nsPerBarCombination";
  '_equalRunId'?: "equalRunId";
  '_bytesPerRow'?: "bytesPerRow";
}

export interface EstimateFacts {
  'nsPerBarCombination'?: (number);
  'sweepSlots': (number);
  'equalRunId'?: (string);
  'bytesPerRow'?: (number);
  '_nsPerBarCombination'?: "nsPerBarCombination";
  '_equalRunId'?: "equalRunId";
  '_bytesPerRow'?: "bytesPerRow";
}
