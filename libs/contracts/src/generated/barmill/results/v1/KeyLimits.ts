// Original file: libs/contracts/proto/results/v1/results.proto


export interface KeyLimitsInput {
  'requestsPerMinute'?: (number);
  'cpuSecondsPerDay'?: (number | string);
  '_requestsPerMinute'?: "requestsPerMinute";
  '_cpuSecondsPerDay'?: "cpuSecondsPerDay";
}

export interface KeyLimits {
  'requestsPerMinute'?: (number);
  'cpuSecondsPerDay'?: (number);
  '_requestsPerMinute'?: "requestsPerMinute";
  '_cpuSecondsPerDay'?: "cpuSecondsPerDay";
}
