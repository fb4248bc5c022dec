// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ClaimPlanReplyInput {
  'planToken'?: (number);
  'specJson'?: (string);
  'searchJson'?: (string);
  'bars'?: (number | string | Long);
  'sweepSlots'?: (number);
  'nsPerBarCombination'?: (number | string);
  'totalCombinations'?: (number | string | Long);
  'plannedUntil'?: (number | string | Long);
  '_nsPerBarCombination'?: "nsPerBarCombination";
}

export interface ClaimPlanReply {
  'planToken': (number);
  'specJson': (string);
  'searchJson': (string);
  'bars': (number);
  'sweepSlots': (number);
  'nsPerBarCombination'?: (number);
  'totalCombinations': (number);
  'plannedUntil': (number);
  '_nsPerBarCombination'?: "nsPerBarCombination";
}
