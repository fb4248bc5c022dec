// Original file: libs/contracts/proto/results/v1/results.proto

import type { ParentSearchInput as _barmill_results_v1_ParentSearchInput, ParentSearch as _barmill_results_v1_ParentSearch } from '../../../barmill/results/v1/ParentSearch.js';
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
  'parentKind'?: (string);
  'parent'?: (_barmill_results_v1_ParentSearchInput | null);
  'isCopied'?: (boolean);
  'cachedCombinations'?: (number | string | Long);
  'reusesRows'?: (boolean);
  '_nsPerBarCombination'?: "nsPerBarCombination";
  '_parentKind'?: "parentKind";
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
  'parentKind'?: (string);
  'parent': (_barmill_results_v1_ParentSearch | null);
  'isCopied': (boolean);
  'cachedCombinations': (number);
  'reusesRows': (boolean);
  '_nsPerBarCombination'?: "nsPerBarCombination";
  '_parentKind'?: "parentKind";
}
