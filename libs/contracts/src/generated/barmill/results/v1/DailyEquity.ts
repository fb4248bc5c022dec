// Original file: libs/contracts/proto/results/v1/results.proto


export interface DailyEquityInput {
  'runId'?: (string);
  'epochDay'?: (number)[];
  'equity'?: (number | string)[];
}

export interface DailyEquity {
  'runId': (string);
  'epochDay': (number)[];
  'equity': (number)[];
}
